package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chipwire.ingest.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        suite = Shared.path("suites/ftfy");
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
}
