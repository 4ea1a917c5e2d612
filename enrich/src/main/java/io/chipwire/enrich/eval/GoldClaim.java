package io.chipwire.enrich.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.enrich.score.ScoredClaim;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim that a careful reader found.
 *
 * @param claim as scoring sees it
 * @param trigger the words that tell the deal; empty where the reader did not mark them
 */
record GoldClaim(ScoredClaim claim, String trigger) {
    /**
     * Reads one claim.
     *
     * @throws IllegalArgumentException if it has no buyer
     */
    static GoldClaim of(JsonNode json) {
        return new GoldClaim(
                ScoredClaim.of(json), json.path("spans").path("trigger").asText("").strip());
    }

    /** The claims alone. */
    static List<ScoredClaim> claims(List<GoldClaim> gold) {
        List<ScoredClaim> claims = new ArrayList<>();
        gold.forEach(one -> claims.add(one.claim()));
        return claims;
    }
}
