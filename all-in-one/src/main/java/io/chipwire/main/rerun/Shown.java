package io.chipwire.main.rerun;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.main.text.DealText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is compared and printed of a deal.
 *
 * @param ids all that lead to it, its own first
 * @param slots slot to value, for people
 * @param claims id to words and article, for people
 */
record Shown(
        String id,
        String title,
        Set<String> ids,
        Map<String, String> slots,
        Map<String, String> claims) {
    Shown {
        ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    static Shown of(Deal deal) {
        JsonNode tree = Json.tree(deal);
        Set<String> ids = new LinkedHashSet<>();
        ids.add(deal.id());
        ids.addAll(deal.formerIds());
        return new Shown(
                deal.id(), DealText.title(tree), ids, DealText.slots(tree), DealText.claims(tree));
    }

    /** Whether both say the same, claim by claim. */
    boolean isAs(Shown other) {
        return slots.equals(other.slots) && claims.equals(other.claims);
    }
}
