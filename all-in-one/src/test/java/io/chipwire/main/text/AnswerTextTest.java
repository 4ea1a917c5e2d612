package io.chipwire.main.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
    private static final String DEAL =
            """
            {"total": 1, "deals": [{
              "id": "2c5b99b7feac2312f0e2", "buyer": "Borealis Compute", "seller": "Dell",
              "items": ["H100"], "quantity": {"low": 4096, "high": 4096, "unit": "chip"},
              "amount": {"low": 120000000, "high": null, "currency": "USD"},
              "status": "ordered", "mode": "buy", "when": null,
              "conflicts": [{"slot": "quantity", "state": "open", "values": [
                {"text": "4,096 chips", "heldBy": ["Harbour Ledger"]},
                {"text": "5,000 chips", "heldBy": ["Baltic Wire"]}]}],
              "origins": [{"name": "Harbour Ledger"}, {"name": "Baltic Wire"}],
              "sources": [{"article": "a1", "title": "Oulu\\u001b[2J goes shopping",
                "source": "Harbour Ledger", "published": {"day": "2024-03-11"}}],
              "claims": [{"article": "a1", "claim": {
                "status": {"value": "ordered", "evidence": [{"words": "has ordered"}]},
                "quantity": {"value": {}, "evidence": [{"words": "4,096"}]}}}]}]}
            """;

    @Test
    void aDealIsARowAndItsEvidence() {
        assertThat(printed(DEAL))
                .contains("One deal.")
                .containsPattern("BUYER +SELLER +CHIPS +QUANTITY +AMOUNT +STATUS +WHEN +ORIGINS")
                .containsPattern(
                        "Borealis Compute +Dell +H100 +4,096 chips +USD over 120,000,000 +ordered +- +2")
                .contains("\"has ordered\" \"4,096\"")
                .contains("4,096 chips by Harbour Ledger against 5,000 chips by Baltic Wire");
    }

    @Test
    void aHeadlineDoesNotSteerTheTerminal() {
        assertThat(printed(DEAL)).contains("Oulu [2J goes shopping").doesNotContain("\u001b");
    }

    @Test
    void claimsOfOneArticleStandInTheOrderOfItsText() {
        String claims =
                """
                {"total": 1, "deals": [{"buyer": "Borealis Compute", "items": ["H100"], "claims": [
                  {"article": "a1", "claim": {"id": "c1", "status": {"value": "ordered",
                    "evidence": [{"block": 2, "start": 0, "words": "ordered"}]}}},
                  {"article": "a1", "claim": {"id": "c2", "status": {"value": "delivered",
                    "evidence": [{"block": 0, "start": 31, "words": "received"}]}}}]}]}
                """;

        assertThat(printed(claims)).containsSubsequence("\"received\"", "\"ordered\"");
    }

    @Test
    void noDealIsSaidSo() {
        assertThat(printed("{\"total\": 0, \"deals\": []}")).contains("No deal answers that.");
    }

    private static String printed(String json) {
        JsonNode answer = Json.tree(json.getBytes(StandardCharsets.UTF_8));
        StringWriter text = new StringWriter();
        AnswerText.print(answer, new PrintWriter(text));
        return text.toString();
    }
}
