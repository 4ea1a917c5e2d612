package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a correction can mean anything to the deals of its buyer. */
public final class CorrectionCheck {
    private static final Map<String, String> VALUES =
            Map.of(
                    "quantity", "a number of units",
                    "amount", "a sum of money",
                    "seller", "a name",
                    "status", "a status");

    private CorrectionCheck() {}

    /**
     * What is wrong with it, as expected and got; unknown if nothing is.
     *
     * @param deals all deals of the buyer and its kin
     */
    public static Best<String> fault(Correction correction, List<Deal> deals) {
        Set<String> meant = new HashSet<>();
        for (String id : correction.deals()) {
            List<Deal> known = deals.stream().filter(deal -> goesBy(deal, id)).toList();
            if (known.isEmpty()) {
                return Best.of(
                        "expected the id of a deal of " + correction.buyer() + ", got " + id);
            }
            known.forEach(deal -> meant.add(deal.id()));
        }
        if (meant.isEmpty()) {
            return Best.of("expected the id of a deal, got none");
        }
        if (correction.kind() == Correction.Kind.CORRECT && !isValue(correction)) {
            String expected = VALUES.getOrDefault(correction.slot(), "");
            return Best.of(
                    expected.isEmpty()
                            ? "expected the slot amount, quantity, seller or status, got \""
                                    + correction.slot()
                                    + "\""
                            : "expected "
                                    + expected
                                    + " for "
                                    + correction.slot()
                                    + ", got another value");
        }
        return Best.unknown();
    }

    private static boolean goesBy(Deal deal, String id) {
        return deal.id().equals(id) || deal.formerIds().contains(id);
    }

    private static boolean isValue(Correction correction) {
        return switch (correction.value()) {
            case Best.Unknown<Deal.Value>() -> false;
            case Best.Value<Deal.Value>(Deal.Value value) ->
                    switch (value) {
                        case Deal.Value.Count _ -> correction.slot().equals("quantity");
                        case Deal.Value.Sum _ -> correction.slot().equals("amount");
                        case Deal.Value.Word(String word) ->
                                correction.slot().equals("seller")
                                        || (correction.slot().equals("status") && isStatus(word));
                    };
        };
    }

    private static boolean isStatus(String word) {
        for (Deal.Status status : Deal.Status.values()) {
            if (status.word().equals(word)) {
                return true;
            }
        }
        return false;
    }
}
