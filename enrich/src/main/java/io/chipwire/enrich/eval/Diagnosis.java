package io.chipwire.enrich.eval;

import io.chipwire.enrich.score.Comparison;
import io.chipwire.enrich.score.ScoredClaim;
import io.chipwire.enrich.score.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Why the claims of one document are not those of the gold: the first step that failed. */
final class Diagnosis {
    private final GoldDocument document;
    private final List<ScoredClaim> gold;
    private final List<ScoredClaim> predicted;
    private final Comparison comparison;
    private final Traces traces;
    private final List<Fault> faults = new ArrayList<>();

    private Diagnosis(
            GoldDocument document,
            List<ScoredClaim> predicted,
            Comparison comparison,
            Traces traces) {
        this.document = document;
        this.gold = GoldClaim.claims(document.claims());
        this.predicted = predicted;
        this.comparison = comparison;
        this.traces = traces;
    }

    static List<Fault> of(
            GoldDocument document,
            List<ScoredClaim> predicted,
            Comparison comparison,
            Traces traces) {
        Diagnosis diagnosis = new Diagnosis(document, predicted, comparison, traces);
        for (int i : comparison.missed()) {
            GoldClaim missed = document.claims().get(i);
            String trigger = missed.trigger().isEmpty() ? "" : " \"" + missed.trigger() + "\"";
            diagnosis.fault(
                    "missed: " + diagnosis.whyMissed(missed),
                    ClaimLine.of(missed.claim()) + trigger);
        }
        for (int j : comparison.wrong()) {
            ScoredClaim wrong = predicted.get(j);
            diagnosis.fault("false alarm: " + diagnosis.whyMade(wrong), ClaimLine.of(wrong));
        }
        comparison.matches().forEach(diagnosis::compareSlots);
        return diagnosis.faults;
    }

    private void fault(String cause, String words) {
        faults.add(new Fault(cause, document.id(), words));
    }

    private String whyMissed(GoldClaim missed) {
        ScoredClaim claim = missed.claim();
        List<ScoredClaim> byBuyer = predicted.stream().filter(claim::hasBuyerOf).toList();
        if (byBuyer.stream().anyMatch(one -> claim.hasItemsOf(one.items()))) {
            return "two claims read as one";
        }
        if (!traces.hasChips(claim)) {
            return "chips not read as such";
        }
        if (!byBuyer.isEmpty()) {
            return "buyer found with other chips";
        }
        if (!traces.hasBuyer(claim)) {
            return "buyer not read as a name";
        }
        if (wrong().anyMatch(one -> claim.hasItemsOf(one.items()))) {
            return "another buyer taken";
        }
        return traces.hasDealWord(missed)
                ? "all read, nothing made of it"
                : "no word known that tells a deal";
    }

    private Stream<ScoredClaim> wrong() {
        return comparison.wrong().stream().map(predicted::get);
    }

    private String whyMade(ScoredClaim wrong) {
        if (gold.isEmpty()) {
            return "document without any claim, read as " + wrong.status();
        }
        if (gold.stream().anyMatch(one -> one.hasBuyerOf(wrong))) {
            return gold.stream()
                            .filter(one -> one.hasBuyerOf(wrong))
                            .anyMatch(one -> one.hasItemsOf(wrong.items()))
                    ? "one claim read as two"
                    : "right buyer, other chips";
        }
        return comparison.missed().stream()
                        .map(gold::get)
                        .anyMatch(one -> one.hasItemsOf(wrong.items()))
                ? "another buyer taken"
                : "a further claim, read as " + wrong.status();
    }

    private void compareSlots(Comparison.Match match) {
        ScoredClaim wanted = gold.get(match.gold());
        if (wanted.optional()) {
            return;
        }
        ScoredClaim made = predicted.get(match.predicted());
        for (Slot slot : Slot.values()) {
            int hits = match.hits().getOrDefault(slot, 0);
            boolean isWanted = count(wanted, slot) > hits;
            boolean isMade = count(made, slot) > hits;
            if (isWanted || isMade) {
                fault(
                        how(slot, wanted, made, isWanted, isMade),
                        ClaimLine.of(wanted) + "  read as  " + ClaimLine.of(made));
            }
        }
    }

    private static int count(ScoredClaim claim, Slot slot) {
        return (int) claim.filled().stream().filter(one -> one == slot).count();
    }

    private static String how(
            Slot slot, ScoredClaim wanted, ScoredClaim made, boolean isWanted, boolean isMade) {
        String name = slot.name().toLowerCase(Locale.ROOT);
        if (slot == Slot.STATUS && isWanted && isMade) {
            return "status: " + wanted.status() + " read as " + made.status();
        }
        return name + (!isMade ? ": missing" : isWanted ? ": wrong" : ": none is told");
    }
}
