package io.chipwire.query.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.events.ledger.Summing;
import io.chipwire.events.ledger.Totals;
import io.chipwire.index.search.DealSearch;
import java.time.Instant;
import java.util.List;

/**
 * Sums of all deals; {@link Totals} says what is counted.
 *
 * @param asOf the moment they are of; none for the present
 * @param total how many sums there are
 * @param totals those of them that were asked for: the form of {@link Totals}, with null for a
 *     number without a bound
 */
public record Sums(Totals.By by, Best<Instant> asOf, int total, List<JsonNode> totals) {
    private static final List<String> NUMBERS = List.of("low", "best", "high", "h100Equivalents");

    public Sums {
        totals = List.copyOf(totals);
    }

    /**
     * The sums by key.
     *
     * @param buyer only of what this buyer and its subsidiaries bought
     */
    public static Sums of(
            DealSearch search,
            Totals.By by,
            Best<String> buyer,
            Best<Instant> asOf,
            int limit,
            int offset) {
        Summing summing = new Summing(by);
        search.summands(buyer, asOf, Pass.limited(summing::add));
        List<Totals> all = summing.totals();
        return new Sums(
                by,
                asOf,
                all.size(),
                all.stream().skip(offset).limit(limit).map(Sums::form).toList());
    }

    private static JsonNode form(Totals totals) {
        ObjectNode form = (ObjectNode) Json.tree(totals);
        for (String name : NUMBERS) {
            double number = form.path(name).asDouble();
            if (Double.isInfinite(number)) {
                form.putNull(name);
            } else if (number == Math.rint(number)) {
                form.put(name, (long) number);
            }
        }
        return form;
    }
}
