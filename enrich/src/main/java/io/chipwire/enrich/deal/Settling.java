package io.chipwire.enrich.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Decides between values that exclude each other, or says why nobody can.
 *
 * @param camps at least two
 * @param dropped what articles said until they were corrected
 */
record Settling<T>(
        List<Camp<T>> camps,
        List<Choice.Offer<T>> dropped,
        BiPredicate<T, T> agree,
        Origins origins) {

    Choice<T> choice() {
        return one(this::isOfficial, "confirmed by a party to the deal")
                .or(() ->
                        one(
                                camp -> !isCorrected(camp),
                                "the reports that said otherwise were corrected"))
                .or(() ->
                        one(
                                camp -> !isOutgrown(camp),
                                "those who said otherwise have said this since"))
                .orElseGet(this::byCount);
    }

    /** The choice if the rule holds of one camp alone. */
    private Optional<Choice<T>> one(Predicate<Camp<T>> rule, String words) {
        List<Camp<T>> left = camps.stream().filter(rule).toList();
        if (left.size() != 1) {
            return Optional.empty();
        }
        List<Camp<T>> ordered = new ArrayList<>(left);
        camps.stream()
                .filter(camp -> !left.contains(camp))
                .sorted(mostFirst())
                .forEach(ordered::add);
        return Optional.of(new Choice<>(ordered, words, true));
    }

    private boolean isOfficial(Camp<T> camp) {
        return origins.namesOf(camp.holders()).stream().anyMatch(origins::isOfficial);
    }

    /** Whether all who hold it have it from reports that no longer say so. */
    private boolean isCorrected(Camp<T> camp) {
        Set<String> corrected = new HashSet<>();
        for (Choice.Offer<T> offer : dropped) {
            if (agree.test(camp.value(), offer.value())) {
                corrected.add(origins.nameOf(offer.statement()));
            }
        }
        return corrected.containsAll(origins.namesOf(camp.holders()));
    }

    /** Whether all origins that hold it hold another value since. */
    private boolean isOutgrown(Camp<T> camp) {
        for (String name : origins.namesOf(camp.holders())) {
            LocalDate own = ownLast(camp, name);
            LocalDate last = own.equals(LocalDate.MIN) ? last(camp, name, _ -> true) : own;
            if (camps.stream()
                    .filter(other -> !other.value().equals(camp.value()))
                    .noneMatch(other -> isLater(ownLast(other, name), last))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLater(LocalDate one, LocalDate other) {
        return one.isAfter(other) && one.isBefore(LocalDate.MAX);
    }

    /** When an origin's own article last gave the value; {@link LocalDate#MIN} if it never did. */
    private LocalDate ownLast(Camp<T> camp, String name) {
        return last(
                camp,
                name,
                holder -> Folded.name(holder.article().source().name()).equals(Folded.name(name)));
    }

    private LocalDate last(Camp<T> camp, String name, Predicate<Statement> whose) {
        return camp.holders().stream()
                .filter(holder -> origins.nameOf(holder).equals(name))
                .filter(whose)
                .map(Statement::day)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private Comparator<Camp<T>> mostFirst() {
        return Comparator.comparingInt((Camp<T> camp) -> -origins.namesOf(camp.holders()).size())
                .thenComparing(camp -> camp.holders().getFirst(), Statement.AS_KNOWN);
    }

    private Choice<T> byCount() {
        List<Camp<T>> ordered = camps.stream().sorted(mostFirst()).toList();
        Camp<T> first = ordered.getFirst();
        Camp<T> second = ordered.get(1);
        int holders = origins.namesOf(first.holders()).size();
        int rivals = origins.namesOf(second.holders()).size();
        if (holders > rivals) {
            return new Choice<>(
                    ordered,
                    "held by most independent origins, " + holders + " against " + rivals,
                    false);
        }
        boolean isEarlier =
                first.holders().getFirst().day().isBefore(second.holders().getFirst().day());
        return new Choice<>(
                ordered,
                "disputed, as many independent origins hold another value: "
                        + (isEarlier ? "known first" : "no date tells which was known first"),
                false);
    }
}
