package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.chipwire.events.Dating;
import io.chipwire.events.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The five texts that the project started from, claim by claim. */
class SeedsTest {
    private static final List<String> SLOTS =
            List.of("buyer", "seller", "items", "quantity", "amount", "status", "mode");

    @Test
    void eachSeedGivesTheClaimsThatAReaderFinds() throws IOException {
        Path folder = Shared.folder("seeds");
        List<String> found = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.folder("gold/seeds.jsonl"))) {
            JsonNode gold = tree(line);
            String id = gold.path("id").asText();
            String text = Files.readString(folder.resolve(id + ".txt"));
            List<String> forms = GoldTest.read(id, text, new Dating.Undated());
            found.addAll(forms);
            assertThat(said(forms, gold.path("claims")))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(firm(gold.path("claims")));
        }
        Files.write(
                Files.createDirectories(Path.of("target", "gold")).resolve("seeds.jsonl"), found);
    }

    /** What was found, without what the annotation leaves open. */
    private static List<String> said(List<String> forms, JsonNode gold) {
        return forms.stream()
                .map(SeedsTest::tree)
                .filter(form -> !isOptional(form, gold))
                .map(SeedsTest::summary)
                .toList();
    }

    private static boolean isOptional(JsonNode form, JsonNode gold) {
        for (JsonNode claim : gold) {
            boolean sameBuyer = claim.path("buyer").equals(form.path("buyer"));
            if (claim.path("optional").asBoolean()
                    && sameBuyer
                    && claim.path("items").equals(form.path("items"))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> firm(JsonNode gold) {
        List<String> firm = new ArrayList<>();
        for (JsonNode claim : gold) {
            if (!claim.path("optional").asBoolean()) {
                firm.add(summary(claim));
            }
        }
        return firm;
    }

    private static String summary(JsonNode claim) {
        StringBuilder words = new StringBuilder();
        for (String slot : SLOTS) {
            JsonNode value = claim.path(slot);
            String text =
                    value instanceof ArrayNode items
                            ? sorted(items)
                            : value.isMissingNode() ? "null" : value.toString();
            words.append(slot).append('=').append(text).append(' ');
        }
        return words.toString();
    }

    private static String sorted(ArrayNode items) {
        List<String> names = new ArrayList<>();
        items.forEach(item -> names.add(item.asText()));
        names.sort(null);
        return names.toString();
    }

    private static JsonNode tree(String line) {
        return Json.tree(line.getBytes(StandardCharsets.UTF_8));
    }
}
