package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cases of ftfy's test suite, where the folder of shared data is at hand. */
class TextRepairSuiteTest {
    private static final double LEAST_REPAIRED = 0.94;

    private Path suite = Path.of("");

    private record Case(String label, String original, String expected) {
        boolean isNegative() {
            return original.equals(expected) || label.toLowerCase(Locale.ROOT).contains("negative");
        }

        boolean isRight() {
            return TextRepair.repairEncoding(original).equals(expected);
        }
    }

    @BeforeEach
    void findTheSuite() {
        suite = shared().resolve("suites/ftfy");
        assumeTrue(Files.isDirectory(suite), "the shared suite ftfy is not beside the repository");
    }

    @Test
    void moreThanNineInTenAreRepaired() throws IOException {
        List<Case> positives = cases().stream().filter(one -> !one.isNegative()).toList();
        List<String> wrong =
                positives.stream().filter(one -> !one.isRight()).map(Case::label).toList();

        double repaired = 1 - (double) wrong.size() / positives.size();
        assertThat(repaired).as("share repaired; not: " + wrong).isGreaterThan(LEAST_REPAIRED);
    }

    @Test
    void allNegativesComeOutAsTheyShould() throws IOException {
        assertThat(cases().stream().filter(Case::isNegative)).isNotEmpty().allMatch(Case::isRight);
    }

    private List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(suite)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
                for (JsonNode node : new ObjectMapper().readTree(file.toFile())) {
                    String fixed = node.get("fixed").asText();
                    cases.add(
                            new Case(
                                    node.get("label").asText(),
                                    node.get("original").asText(),
                                    node.path("fixed-encoding").asText(fixed)));
                }
            }
        }
        return cases;
    }

    private static Path shared() {
        String named =
                System.getProperty(
                        "chipwire.shared",
                        Map.copyOf(System.getenv()).getOrDefault("CHIPWIRE_SHARED", ""));
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.isDirectory(at.resolve("shared/suites"))) {
            at = at.getParent();
        }
        return at.resolve("shared");
    }
}
