package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The slots on which the sources of a deal disagree, and who holds which value. */
final class ConflictLedger {
    /** Who holds a value that a person set. */
    private static final String A_PERSON = "a person";

    private final Origins origins;
    private final List<Deal.Conflict> conflicts = new ArrayList<>();

    ConflictLedger(Origins origins) {
        this.origins = origins;
    }

    /** Enters a slot if it is disputed; the chosen value stands first. */
    <T> void enter(
            String slot,
            Choice<T> choice,
            Function<T, Deal.Value> value,
            Function<T, String> text) {
        if (choice.isDisputed()) {
            List<Deal.Rival> rivals = new ArrayList<>();
            for (Camp<T> camp : choice.camps()) {
                rivals.add(
                        rival(value.apply(camp.value()), text.apply(camp.value()), camp.holders()));
            }
            conflicts.add(
                    new Deal.Conflict(
                            slot,
                            choice.isSettled()
                                    ? Deal.Conflict.State.SETTLED
                                    : Deal.Conflict.State.OPEN,
                            rivals,
                            choice.rule()));
        }
    }

    /** Enters the sellers, but for those that no list knows: they may be a misread name. */
    void enterSeller(Choice<Party> choice) {
        List<Camp<Party>> listed =
                choice.camps().stream().filter(camp -> camp.value().isListed()).toList();
        enter(
                "seller",
                new Choice<>(listed, choice.rule(), choice.isSettled()),
                party -> new Deal.Value.Word(party.name()),
                Party::name);
    }

    /** Enters the status if somebody says that the deal is off and no date orders it. */
    void enterStatus(Progress progress, List<Statement> statements) {
        if (progress.unordered().isEmpty()) {
            return;
        }
        List<Statement> others = new ArrayList<>(statements);
        others.removeAll(progress.unordered());
        List<Deal.Rival> rivals = new ArrayList<>();
        rivals.add(rival(progress.status(), others));
        for (Deal.Status end : List.of(Deal.Status.CANCELLED, Deal.Status.DENIED)) {
            List<Statement> tellers =
                    progress.unordered().stream()
                            .filter(statement -> Progress.status(statement.stage()) == end)
                            .toList();
            if (!tellers.isEmpty()) {
                rivals.add(rival(end, tellers));
            }
        }
        conflicts.add(
                new Deal.Conflict(
                        "status",
                        Deal.Conflict.State.OPEN,
                        rivals,
                        "disputed: no date tells whether the end came first"));
    }

    private Deal.Rival rival(Deal.Status status, List<Statement> holders) {
        return rival(new Deal.Value.Word(status.word()), status.word(), holders);
    }

    private Deal.Rival rival(Deal.Value value, String text, List<Statement> holders) {
        return new Deal.Rival(
                value,
                text,
                holders.isEmpty() ? List.of(A_PERSON) : origins.namesOf(holders),
                holders.isEmpty() ? Best.unknown() : Best.of(holders.getFirst().known()),
                holders.stream().map(holder -> holder.claim().id()).toList());
    }

    List<Deal.Conflict> conflicts() {
        return conflicts;
    }
}
