package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What some statements together say of one deal: all of its record that does not depend on other
 * deals or other times.
 *
 * @param statements in the order they could be known
 */
record DealView(
        List<Statement> statements,
        Origins origins,
        Party buyer,
        Best<Party> seller,
        List<Item> items,
        Best<Quantity> quantity,
        Best<Money> amount,
        Progress progress,
        Deal.Status status,
        Best<EventDate> when,
        Map<String, String> rules,
        Best<Quantity> remaining,
        Best<Range> h100Equivalents,
        Deal.Grade grade,
        List<Deal.Step> history,
        List<Deal.Conflict> conflicts,
        List<Deal.Flag> flags,
        double confidence) {
    /** Nothing that newspapers say is certain. */
    private static final double MOST_CONFIDENCE = 0.99;

    /**
     * @param testimony of one deal, with at least one statement that stands
     * @param corrections what persons decided, oldest first
     */
    static DealView of(
            Testimony testimony, Collection<Correction> corrections, Reference reference) {
        List<Statement> statements = testimony.live();
        Origins origins = Origins.of(testimony);
        BestValues best = new BestValues(statements, testimony.past(), origins);
        Decided decided = Decided.of(corrections);
        Choice<Party> sellers = best.seller(reference);
        Choice<Quantity> quantities = decided.quantity(best.quantity());
        Choice<Money> amounts = decided.amount(best.amount());
        Progress progress = Progress.of(statements);
        Deal.Status status = decided.status(progress.status());
        Choice<EventDate> when = best.when(progress.stages());
        Best<Party> seller = decided.seller(sellers.value());

        Map<String, String> rules = new HashMap<>();
        rule(rules, "seller", sellers);
        rule(rules, "quantity", quantities);
        rule(rules, "amount", amounts);
        rule(rules, "when", when);
        rules.put("status", progress.rule());
        rules.put("items", "all models named, else families, else classes");
        rules.putAll(decided.rules());

        ConflictLedger ledger = new ConflictLedger(origins);
        ledger.enter("quantity", quantities, Deal.Value.Count::new, ValueText::of);
        ledger.enter("amount", amounts, Deal.Value.Sum::new, ValueText::of);
        ledger.enterSeller(sellers);
        ledger.enterStatus(progress, statements);

        Backing backing = Backing.of(origins.all(), ledger.conflicts());
        Sanity sanity = new Sanity(reference, Sanity.day(when.value(), Moments.first(statements)));
        List<Item> items = best.items();
        Best<Range> equivalents = sanity.h100Equivalents(items, quantities.value());
        return new DealView(
                statements,
                origins,
                best.buyer(reference),
                seller,
                items,
                quantities.value(),
                amounts.value(),
                progress,
                status,
                when.value(),
                rules,
                Remaining.of(status, quantities.value(), statements),
                equivalents,
                grade(progress, origins, backing, decided),
                History.of(statements, origins),
                ledger.conflicts(),
                sanity.flags(items, quantities.values(), amounts.values(), equivalents),
                confidence(statements, origins, backing));
    }

    private static void rule(Map<String, String> rules, String slot, Choice<?> choice) {
        if (!choice.camps().isEmpty()) {
            rules.put(slot, choice.rule());
        }
    }

    /** The claim that gives the deal its id. */
    Statement first() {
        return statements.getFirst();
    }

    Known firstKnown() {
        return Moments.first(statements);
    }

    Known lastChanged() {
        return Moments.last(statements);
    }

    private static Deal.Grade grade(
            Progress progress, Origins origins, Backing backing, Decided decided) {
        boolean isOfficial =
                origins.all().stream().anyMatch(origin -> origins.isOfficial(origin.name()));
        if (decided.isConfirmed() || isOfficial) {
            return Deal.Grade.CONFIRMED;
        }
        if (progress.status() == Deal.Status.RUMOURED) {
            return Deal.Grade.RUMOUR;
        }
        return backing.isCorroborated() ? Deal.Grade.CORROBORATED : Deal.Grade.SINGLE;
    }

    /** Each origin that backs the deal may be wrong; it is wrong only if all of them are. */
    private static double confidence(List<Statement> statements, Origins origins, Backing backing) {
        Map<String, Double> best = new HashMap<>();
        for (Statement statement : statements) {
            String origin = origins.nameOf(statement);
            if (backing.names().contains(origin)) {
                best.merge(origin, statement.claim().confidence(), Math::max);
            }
        }
        double allWrong = 1;
        for (double right : best.values().stream().sorted(Comparator.naturalOrder()).toList()) {
            allWrong *= 1 - right;
        }
        double rounded = Math.round((1 - allWrong) * 1000) / 1000.0;
        return Math.min(MOST_CONFIDENCE, rounded);
    }
}
