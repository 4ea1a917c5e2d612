package io.chipwire.enrich.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.enrich.claim.Shared;
import io.chipwire.events.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same definitions as the reference scorer: both get the gold with faults put in, and must
 * agree.
 */
class ReferenceScorerTest {
    @Test
    void agreesWithTheReferenceOnDamagedGold(@TempDir Path folder) throws Exception {
        Path gold = Shared.folder("gold/dev.jsonl");
        Path reference = Shared.folder("gold/score");
        assumeTrue(hasPython(), "skipped: the reference scorer needs python3");
        List<JsonNode> documents =
                Files.readAllLines(gold).stream()
                        .map(line -> Json.tree(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();

        for (long seed = 1; seed <= 3; seed++) {
            Map<String, List<JsonNode>> predicted = damaged(documents, new Random(seed));
            Path file = folder.resolve(seed + ".jsonl");
            Files.write(file, lines(predicted));

            Scorer scorer = new Scorer();
            for (JsonNode document : documents) {
                scorer.add(
                        claims(document.path("claims")),
                        predicted.getOrDefault(document.path("id").asText(), List.of()).stream()
                                .map(ScoredClaim::of)
                                .toList());
            }
            Score own = scorer.score();
            JsonNode theirs = run(reference, gold, file);
            assertThat(own.claims().f1())
                    .as("seed %s", seed)
                    .isCloseTo(theirs.path("f1").asDouble(), within(1e-9));
            assertThat(own.allSlots().f1())
                    .isCloseTo(theirs.path("slot_f1").asDouble(), within(1e-9));
            assertThat(own.cleanRate())
                    .isCloseTo(theirs.path("clean_rate").asDouble(), within(1e-9));
        }
    }

    private static Map<String, List<JsonNode>> damaged(List<JsonNode> documents, Random random) {
        Map<String, List<JsonNode>> predicted = new HashMap<>();
        List<JsonNode> all = new ArrayList<>();
        documents.forEach(document -> document.path("claims").forEach(all::add));
        for (JsonNode document : documents) {
            List<JsonNode> claims = new ArrayList<>();
            for (JsonNode claim : document.path("claims")) {
                if (random.nextInt(5) > 0) {
                    claims.add(damaged(claim, random));
                }
            }
            if (random.nextInt(4) == 0) {
                claims.add(all.get(random.nextInt(all.size())));
            }
            predicted.put(document.path("id").asText(), claims);
        }
        return predicted;
    }

    private static JsonNode damaged(JsonNode claim, Random random) {
        ObjectNode copy = claim.deepCopy();
        copy.remove(List.of("buyer_aliases", "seller_aliases", "optional"));
        switch (random.nextInt(6)) {
            case 0 -> copy.remove("quantity");
            case 1 -> copy.put("status", "planned");
            case 2 -> copy.putArray("items").add("GPU");
            case 3 -> copy.put("seller", "NVIDIA Corp.");
            case 4 -> copy.put("buyer", copy.path("buyer").asText() + ", Inc.");
            default -> copy.putArray("items").add("NVIDIA DGX H100").add("H200");
        }
        return copy;
    }

    private static List<ScoredClaim> claims(JsonNode array) {
        List<ScoredClaim> claims = new ArrayList<>();
        array.forEach(claim -> claims.add(ScoredClaim.of(claim)));
        return claims;
    }

    private static List<String> lines(Map<String, List<JsonNode>> predicted) {
        List<String> lines = new ArrayList<>();
        predicted.forEach((id, claims) ->
                claims.forEach(claim ->
                        lines.add(claim.<ObjectNode>deepCopy().put("document", id).toString())));
        return lines;
    }

    private static JsonNode run(Path reference, Path gold, Path predicted)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                "python3",
                                reference.toString(),
                                gold.toString(),
                                predicted.toString(),
                                "--json")
                        .redirectErrorStream(true)
                        .start();
        byte[] answer = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(new String(answer, StandardCharsets.UTF_8)).isZero();
        return Json.tree(answer);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
