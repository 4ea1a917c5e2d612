package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Dating;
import io.chipwire.events.Json;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads annotated texts and leaves what was found in {@code target/gold}, for the scorer. */
class GoldTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final ClaimReader READER = new ClaimReader(LEXICON);

    @Test
    void readsTheDocuments() throws IOException {
        Path folder = Shared.folder("gold/dev");
        List<String> found = new ArrayList<>();
        for (JsonNode row : rows(folder.resolve("index.jsonl"))) {
            String id = row.path("id").asText();
            String text = Files.readString(folder.resolve(row.path("file").asText()));
            found.addAll(read(id, text, published(row)));
        }
        write("dev.jsonl", found);
    }

    @Test
    void readsThePassages() throws IOException {
        for (String name : List.of("train", "written")) {
            List<String> found = new ArrayList<>();
            for (JsonNode row : rows(Shared.folder("gold/" + name + "/passages.jsonl"))) {
                found.addAll(
                        read(row.path("id").asText(), row.path("text").asText(), published(row)));
            }
            write(name + ".jsonl", found);
        }
    }

    private static Dating published(JsonNode row) {
        String day = row.path("published").asText("");
        return day.length() == 10
                ? new Dating.Dated(LocalDate.parse(day), "given by the annotation")
                : new Dating.Undated();
    }

    static List<String> read(String id, String text, Dating published) {
        Article article = Texts.article(id, text, published);
        List<String> found = new ArrayList<>();
        NamesInArticle names = new NamesInArticle(article, LEXICON);
        for (Claim claim : READER.read(article).claims()) {
            assertThat(claim.buyer().evidence()).isNotEmpty();
            ObjectNode form = GoldForm.of(claim, names);
            form.put("document", id);
            found.add(form.toString());
        }
        return found;
    }

    private static List<JsonNode> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> Json.tree(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static void write(String name, List<String> found) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gold"));
        Files.write(folder.resolve(name), found);
    }
}
