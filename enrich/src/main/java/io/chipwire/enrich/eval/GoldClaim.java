package io.chipwire.enrich.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.enrich.score.ScoredClaim;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim that a careful reader found.
 *
 * @param claim as scoring sees it
 * @param spans the words that the reader marked
 */
public record GoldClaim(ScoredClaim claim, Spans spans) {
    /**
     * The words of the text that tell a claim, exactly as written; empty where the reader did not
     * mark them.
     *
     * @param buyer who obtains: a name, a pronoun or a description
     * @param buyerName the name that a pronoun or description stands for
     * @param trigger the words that tell the deal
     */
    public record Spans(
            String buyer,
            String buyerName,
            String seller,
            List<String> items,
            String quantity,
            String trigger) {
        public Spans {
            items = List.copyOf(items);
        }

        private static Spans of(JsonNode json) {
            List<String> items = new ArrayList<>();
            json.path("items").forEach(item -> items.add(item.asText().strip()));
            return new Spans(
                    words(json, "buyer"),
                    words(json, "buyer_name_span"),
                    words(json, "seller"),
                    items,
                    words(json, "quantity"),
                    words(json, "trigger"));
        }

        private static String words(JsonNode json, String name) {
            return json.path(name).isTextual() ? json.path(name).asText().strip() : "";
        }
    }

    /**
     * Reads one claim.
     *
     * @throws IllegalArgumentException if it has no buyer
     */
    static GoldClaim of(JsonNode json) {
        return new GoldClaim(ScoredClaim.of(json), Spans.of(json.path("spans")));
    }

    /** The words that tell the deal; empty where the reader did not mark them. */
    String trigger() {
        return spans.trigger();
    }

    /** The claims alone. */
    static List<ScoredClaim> claims(List<GoldClaim> gold) {
        List<ScoredClaim> claims = new ArrayList<>();
        gold.forEach(one -> claims.add(one.claim()));
        return claims;
    }
}
