package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a correction can mean anything to what is told of its buyer. */
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
     * @param told what articles say and said of the buyer and its kin: a deal may go by the id that
     *     any of its claims gives it
     */
    public static Best<String> fault(Correction correction, Collection<Statement> told) {
        Set<String> deals = new HashSet<>();
        Set<String> claims = new HashSet<>();
        for (Statement statement : told) {
            deals.add(DealRecord.dealId(statement));
            claims.add(statement.claim().id());
        }
        return Stream.of(
                        unknown("deal", correction.buyer(), correction.deals(), deals),
                        unknown("claim", correction.buyer(), correction.claims(), claims),
                        missing(correction),
                        misfit(correction))
                .filter(Best.Value.class::isInstance)
                .findFirst()
                .orElse(Best.unknown());
    }

    private static Best<String> unknown(
            String what, String buyer, List<String> named, Set<String> known) {
        return named.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .map(id -> Best.of("expected the id of a " + what + " of " + buyer + ", got " + id))
                .orElse(Best.unknown());
    }

    private static Best<String> missing(Correction correction) {
        int least = correction.kind() == Correction.Kind.MERGE ? 2 : 1;
        if (Set.copyOf(correction.deals()).size() < least) {
            return Best.of(
                    least == 1
                            ? "expected the id of a deal, got none"
                            : "expected the ids of two deals to merge, got " + correction.deals());
        }
        return correction.kind() == Correction.Kind.SPLIT && correction.claims().isEmpty()
                ? Best.of("expected the ids of the claims to split off, got none")
                : Best.unknown();
    }

    private static Best<String> misfit(Correction correction) {
        if (correction.kind() != Correction.Kind.CORRECT || isValue(correction)) {
            return Best.unknown();
        }
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
