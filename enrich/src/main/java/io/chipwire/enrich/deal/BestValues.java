package io.chipwire.enrich.deal;

import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The values that a deal shows, each with the rule that chose it. */
final class BestValues {
    /** Whose numbers are the size of a deal: the order's, else of what came closest to it. */
    private static final List<Stage> SIZING =
            List.of(
                    Stage.ORDERED,
                    Stage.DEPLOYED,
                    Stage.DELIVERED,
                    Stage.PLANNED,
                    Stage.CANCELLED,
                    Stage.DENIED);

    /** More digits than a number is ever told with. */
    private static final int MOST_DIGITS = 20;

    private final List<Statement> statements;
    private final List<Statement> past;
    private final Origins origins;

    /**
     * @param statements of one deal, in the order they could be known
     * @param past what articles said of it until they were corrected
     */
    BestValues(List<Statement> statements, List<Statement> past, Origins origins) {
        this.statements = statements;
        this.past = past;
        this.origins = origins;
    }

    /** The one that the others own, if a parent is named too; else the one named first. */
    Party buyer(Reference reference) {
        Party buyer = statements.getFirst().claim().buyer().value();
        for (Statement statement : statements) {
            Party other = statement.claim().buyer().value();
            if (!other.id().equals(buyer.id()) && reference.owns(buyer.id(), other.id())) {
                buyer = other;
            }
        }
        return buyer;
    }

    /**
     * A seller that an article names stands before the maker whom its reader inferred; of a maker
     * and a vendor of its chips, who do not exclude each other, the vendor sells.
     */
    Choice<Party> seller(Reference reference) {
        Set<String> makers = makers();
        List<Statement> naming =
                statements.stream()
                        .filter(statement ->
                                statement.claim().seller() instanceof Slot.Told<Party> told
                                        && told.basis() instanceof Basis.Stated)
                        .toList();
        return Choice.of(
                offers(
                        naming.isEmpty() ? statements : naming,
                        statement -> statement.claim().seller()),
                List.of(),
                offer ->
                        !offer.value().isListed() ? 2 : makers.contains(offer.value().id()) ? 1 : 0,
                (one, other) ->
                        one.id().equals(other.id())
                                || Parties.areMakerAndVendor(one, other, makers, reference),
                origins);
    }

    /** Ids of those who make the chips. */
    private Set<String> makers() {
        Set<String> makers = new HashSet<>();
        for (Statement statement : statements) {
            makers.addAll(ItemScope.of(statement.claim().items()).makers());
        }
        return makers;
    }

    Choice<Quantity> quantity() {
        return sized(
                statement -> statement.claim().quantity(),
                Quantity::unit,
                Quantity::count,
                (one, other) -> one.unit() == other.unit() && !Agreement.isRival(one, other));
    }

    Choice<Money> amount() {
        return sized(
                statement -> statement.claim().amount(),
                Money::currency,
                Money::sum,
                (one, other) -> Agreement.of(one, other) == Agreement.AGREES);
    }

    /** When the event was that the status tells. */
    Choice<EventDate> when(Set<Stage> told) {
        List<Statement> tellers =
                statements.stream().filter(statement -> told.contains(statement.stage())).toList();
        return Choice.of(
                offers(tellers, statement -> statement.claim().when()),
                List.of(),
                offer ->
                        (int)
                                (offer.value().last().toEpochDay()
                                        - offer.value().first().toEpochDay()),
                EventDate::overlaps,
                origins);
    }

    /** All models, the families without a model and, if there is neither, the bare classes. */
    List<Item> items() {
        Map<String, Item> all = new LinkedHashMap<>();
        Set<String> covered = new HashSet<>();
        for (Statement statement : statements) {
            for (Slot.Told<Item> told : statement.claim().items()) {
                Item item = told.value();
                all.putIfAbsent(item.id(), item);
                if (item.kind() == Item.Kind.MODEL) {
                    covered.add(item.family().orElse(item.id()));
                }
            }
        }
        List<Item> exact = new ArrayList<>(all.values());
        exact.removeIf(item ->
                item.kind() == Item.Kind.FAMILY
                        && covered.contains(item.family().orElse(item.id())));
        List<Item> named = exact.stream().filter(item -> item.kind() != Item.Kind.CLASS).toList();
        return named.isEmpty() ? exact : named;
    }

    private <T> Choice<T> sized(
            Function<Statement, Slot<T>> slot,
            Function<T, Comparable<?>> unit,
            Function<T, Range> range,
            BiPredicate<T, T> agree) {
        Map<Stage, List<Choice.Offer<T>>> byStage = new EnumMap<>(Stage.class);
        for (Choice.Offer<T> offer : offers(statements, slot)) {
            byStage.computeIfAbsent(offer.statement().stage(), _ -> new ArrayList<>()).add(offer);
        }
        for (Stage stage : SIZING) {
            List<Choice.Offer<T>> offers = newest(stage, byStage.getOrDefault(stage, List.of()));
            if (!offers.isEmpty()) {
                Choice<T> choice =
                        Choice.of(
                                inOneUnit(offers, unit),
                                dropped(stage, slot, agree),
                                offer -> vagueness(offer, slot, range),
                                agree,
                                origins);
                return choice.by("what is " + stage.word() + ": " + choice.rule());
            }
        }
        return Choice.none();
    }

    /** What articles said and say no longer; a new revision may well repeat the old number. */
    private <T> List<Choice.Offer<T>> dropped(
            Stage stage, Function<Statement, Slot<T>> slot, BiPredicate<T, T> agree) {
        List<Choice.Offer<T>> present = offers(statements, slot);
        List<Choice.Offer<T>> dropped =
                offers(past.stream().filter(one -> one.stage() == stage).toList(), slot);
        dropped.removeIf(old ->
                present.stream()
                        .anyMatch(now ->
                                now.statement()
                                                .article()
                                                .id()
                                                .equals(old.statement().article().id())
                                        && now.statement().stage() == stage
                                        && agree.test(now.value(), old.value())));
        return dropped;
    }

    /** What has arrived or runs is a running count: numbers it has outgrown are not rivals. */
    private static <T> List<Choice.Offer<T>> newest(Stage stage, List<Choice.Offer<T>> offers) {
        if (stage != Stage.DELIVERED && stage != Stage.DEPLOYED) {
            return offers;
        }
        List<Fact> facts = offers.stream().map(offer -> Fact.of(offer.statement())).toList();
        List<Choice.Offer<T>> newest = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            Fact earlier = facts.get(i);
            if (facts.stream().noneMatch(later -> SameDeal.isGrowth(later, earlier))) {
                newest.add(offers.get(i));
            }
        }
        return newest;
    }

    /** Chips and racks do not disagree; the unit that most statements count in is shown. */
    private static <T> List<Choice.Offer<T>> inOneUnit(
            List<Choice.Offer<T>> offers, Function<T, Comparable<?>> unit) {
        Map<Object, List<Choice.Offer<T>>> byUnit = new LinkedHashMap<>();
        for (Choice.Offer<T> offer : offers) {
            byUnit.computeIfAbsent(unit.apply(offer.value()), _ -> new ArrayList<>()).add(offer);
        }
        return byUnit.values().stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    private static <T> int vagueness(
            Choice.Offer<T> offer, Function<Statement, Slot<T>> slot, Function<T, Range> range) {
        int width =
                switch (range.apply(offer.value())) {
                    case Range.Exactly(double value) -> MOST_DIGITS - digits(value);
                    case Range.Between _ -> MOST_DIGITS;
                    case Range.AtLeast _, Range.AtMost _ -> MOST_DIGITS + 1;
                };
        boolean isComputed =
                slot.apply(offer.statement()) instanceof Slot.Told<T> told
                        && told.basis() instanceof Basis.Derived;
        return isComputed ? width + MOST_DIGITS + 2 : width;
    }

    /** How many digits a number is told with: of 16,384 and 16,000 the one with five is exact. */
    private static int digits(double value) {
        return Math.min(Agreement.digits(value), MOST_DIGITS - 1);
    }

    private static <T> List<Choice.Offer<T>> offers(
            List<Statement> statements, Function<Statement, Slot<T>> slot) {
        List<Choice.Offer<T>> offers = new ArrayList<>();
        for (Statement statement : statements) {
            if (slot.apply(statement).best() instanceof Best.Value<T>(T value)) {
                offers.add(new Choice.Offer<>(value, statement));
            }
        }
        return offers;
    }
}
