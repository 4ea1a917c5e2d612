package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What persons decided about the values of a deal; the newest decision on a slot stands. */
final class Decided {
    private final Map<String, Deal.Value> values = new HashMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private boolean confirmed;

    static Decided of(Collection<Correction> corrections) {
        Decided decided = new Decided();
        for (Correction correction : corrections) {
            switch (correction.kind()) {
                case CONFIRM -> decided.confirmed = true;
                case CORRECT -> decided.correct(correction);
                case MERGE, SPLIT, REJECT -> {}
            }
        }
        return decided;
    }

    private void correct(Correction correction) {
        if (correction.value() instanceof Best.Value<Deal.Value>(Deal.Value value)) {
            values.put(correction.slot(), value);
            rules.put(
                    correction.slot(),
                    "corrected by " + correction.who() + ": " + correction.why());
        }
    }

    boolean isConfirmed() {
        return confirmed;
    }

    Map<String, String> rules() {
        return rules;
    }

    Choice<Quantity> quantity(Choice<Quantity> told) {
        return values.get("quantity") instanceof Deal.Value.Count(Quantity right)
                ? before(right, told, "quantity")
                : told;
    }

    Choice<Money> amount(Choice<Money> told) {
        return values.get("amount") instanceof Deal.Value.Sum(Money right)
                ? before(right, told, "amount")
                : told;
    }

    Deal.Status status(Deal.Status told) {
        if (values.get("status") instanceof Deal.Value.Word(String word)) {
            for (Deal.Status status : Deal.Status.values()) {
                if (status.word().equals(word)) {
                    return status;
                }
            }
        }
        return told;
    }

    Best<Party> seller(Best<Party> told) {
        if (!(values.get("seller") instanceof Deal.Value.Word(String word))) {
            return told;
        }
        if (told instanceof Best.Value<Party>(Party party) && party.name().equals(word)) {
            return told;
        }
        return Best.of(new Party(Party.CANDIDATE + Folded.words(word), word));
    }

    private <T> Choice<T> before(T right, Choice<T> told, String slot) {
        List<Camp<T>> camps = new ArrayList<>();
        camps.add(new Camp<>(right, List.of()));
        for (Camp<T> camp : told.camps()) {
            if (!camp.value().equals(right)) {
                camps.add(camp);
            }
        }
        return new Choice<>(camps, rules.getOrDefault(slot, ""), true);
    }
}
