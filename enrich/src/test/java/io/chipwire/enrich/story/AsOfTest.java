package io.chipwire.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.ledger.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The ledger as of a day is the ledger that was made of what had come out by its end. */
class AsOfTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 6, 15);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final int DAYS_APART = 150;

    /** What rests on knowing which deal a claim was counted to before it moved to another. */
    private static final Set<String> OF_CLAIMS =
            Set.of(
                    "claims",
                    "past",
                    "sources",
                    "origins",
                    "formerIds",
                    "firstKnown",
                    "lastChanged");

    @Test
    void everyFieldIsAsItWasThen() {
        World world = World.of(11, 40, 320);
        List<Deal> ledger = Scores.ledger(world);
        int deals = 0;
        int moved = 0;
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(DAYS_APART)) {
            Map<String, ObjectNode> were = byId(Scores.ledger(until(world, day)));
            Map<String, ObjectNode> are = byId(AsOf.of(ledger, endOf(day)));
            assertThat(are.keySet()).isEqualTo(were.keySet());
            for (Map.Entry<String, ObjectNode> one : are.entrySet()) {
                deals++;
                moved +=
                        compare(one.getValue(), Objects.requireNonNull(were.get(one.getKey())))
                                ? 0
                                : 1;
            }
        }
        assertThat(moved).as("of " + deals).isLessThanOrEqualTo(deals * 3 / 100);
    }

    /** Whether they agree in the fields of claims as well as in all others. */
    private static boolean compare(ObjectNode is, ObjectNode was) {
        if (!is.path("rules").isEmpty()) {
            assertThat(is.path("rules")).isEqualTo(was.path("rules"));
        }
        for (ObjectNode one : List.of(is, was)) {
            one.remove(List.of("rules", "revision"));
        }
        JsonNode claims = is.deepCopy().retain(OF_CLAIMS);
        boolean isSame = claims.equals(was.deepCopy().retain(OF_CLAIMS));
        assertThat(is.<ObjectNode>without(OF_CLAIMS)).isEqualTo(was.<ObjectNode>without(OF_CLAIMS));
        return isSame;
    }

    private static World until(World world, LocalDate day) {
        return new World(
                world.deals(),
                world.tellings().stream()
                        .filter(telling -> !Desk.day(telling.article()).isAfter(day))
                        .toList(),
                world.meant(),
                world.reference());
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
    }

    private static Map<String, ObjectNode> byId(List<Deal> deals) {
        Map<String, ObjectNode> byId = new HashMap<>();
        deals.forEach(deal -> byId.put(deal.id(), (ObjectNode) Json.tree(Json.bytes(deal))));
        return byId;
    }
}
