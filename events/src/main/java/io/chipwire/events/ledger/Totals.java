package io.chipwire.events.ledger;

import io.chipwire.events.Deal;
import io.chipwire.events.Mode;
import io.chipwire.events.Quantity;
import io.chipwire.events.Worded;
import java.util.List;

/**
 * How much was bought, without double counting: a total and its tranches once, a figure that
 * several named buyers share once. Cancelled, denied and merely rumoured deals are left out; leases
 * and purchases, units, and stated and derived numbers stay apart.
 *
 * @param key what is summed up: the buyer's name, the chip's …; several chips of one deal are one
 *     key, for the share of each is not told
 * @param low what is sure: the lowest values, and nothing of deals that are only planned
 * @param best the values that the deals show, planned deals left out
 * @param high the highest values, rivals and plans included; infinite where a number has no bound
 * @param h100Equivalents of {@code best}, as far as it can be told
 * @param counted ids of the deals in it
 * @param folded deals that were not added, and why
 */
public record Totals(
        String key,
        Mode mode,
        Quantity.Unit unit,
        boolean stated,
        double low,
        double best,
        double high,
        double h100Equivalents,
        List<String> counted,
        List<Folded> folded) {
    public Totals {
        counted = List.copyOf(counted);
        folded = List.copyOf(folded);
    }

    /**
     * A deal that was not added.
     *
     * @param into the deal that already counts it; empty if none does
     */
    public record Folded(String deal, String into, String reason) {}

    /** What to sum up by. */
    public enum By implements Worded {
        BUYER,
        CHIP,
        MAKER,
        COUNTRY,
        QUARTER
    }

    /**
     * The sums, by key.
     *
     * @param deals records of the present or of {@link AsOf}
     */
    public static List<Totals> of(List<Deal> deals, By by) {
        Summing summing = new Summing(by);
        deals.forEach(deal -> summing.add(Summand.of(deal)));
        return summing.totals();
    }
}
