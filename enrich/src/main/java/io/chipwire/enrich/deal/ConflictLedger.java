package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The slots on which the sources of a deal disagree, and who holds which value. */
final class ConflictLedger {
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
                        new Deal.Rival(
                                value.apply(camp.value()),
                                text.apply(camp.value()),
                                origins.namesOf(camp.holders()),
                                Best.unknown(),
                                List.of()));
            }
            conflicts.add(new Deal.Conflict(slot, Deal.Conflict.State.OPEN, rivals, ""));
        }
    }

    /** Enters the sellers, but for those that no list knows: they may be a misread name. */
    void enterSeller(Choice<Party> choice) {
        List<Camp<Party>> listed =
                choice.camps().stream().filter(camp -> camp.value().isListed()).toList();
        enter(
                "seller",
                new Choice<>(listed, choice.rule()),
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
        conflicts.add(new Deal.Conflict("status", Deal.Conflict.State.OPEN, rivals, ""));
    }

    private Deal.Rival rival(Deal.Status status, List<Statement> holders) {
        return new Deal.Rival(
                new Deal.Value.Word(status.word()), status.word(), origins.namesOf(holders), Best.unknown(), List.of());
    }

    List<Deal.Conflict> conflicts() {
        return conflicts;
    }
}
