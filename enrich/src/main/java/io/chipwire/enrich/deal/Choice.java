package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * The value of a slot, chosen among those that statements give.
 *
 * @param camps those who hold the same value, the chosen one first; more than one is a disagreement
 * @param rule why the first camp's value was chosen
 */
record Choice<T>(List<Camp<T>> camps, String rule) {
    /** A value and who gives it. */
    record Offer<T>(T value, Statement statement) {}

    Choice {
        camps = List.copyOf(camps);
    }

    static <T> Choice<T> none() {
        return new Choice<>(List.of(), "");
    }

    /**
     * Chooses the value that most independent origins hold, then the one known first.
     *
     * @param offers in the order they could be known
     * @param vagueness how inexact a value is: 0 is exact
     * @param agree whether two values may be the same
     */
    static <T> Choice<T> of(
            List<Offer<T>> offers,
            ToIntFunction<Offer<T>> vagueness,
            BiPredicate<T, T> agree,
            Origins origins) {
        List<Camp<T>> camps = new ArrayList<>();
        offers.stream()
                .sorted(Comparator.comparingInt(vagueness))
                .forEach(offer -> join(camps, offer, agree));
        camps.replaceAll(Choice::inOrder);
        camps.sort(
                Comparator.comparingInt((Camp<T> camp) -> -origins.namesOf(camp.holders()).size())
                        .thenComparing(camp -> camp.holders().getFirst(), Statement.AS_KNOWN));
        return new Choice<>(camps, camps.isEmpty() ? "" : rule(camps, origins));
    }

    Best<T> value() {
        return camps.isEmpty() ? Best.unknown() : Best.of(camps.getFirst().value());
    }

    boolean isDisputed() {
        return camps.size() > 1;
    }

    private static <T> void join(List<Camp<T>> camps, Offer<T> offer, BiPredicate<T, T> agree) {
        for (Camp<T> camp : camps) {
            if (agree.test(camp.value(), offer.value())) {
                camp.holders().add(offer.statement());
                return;
            }
        }
        camps.add(new Camp<>(offer.value(), new ArrayList<>(List.of(offer.statement()))));
    }

    private static <T> Camp<T> inOrder(Camp<T> camp) {
        return new Camp<>(
                camp.value(), camp.holders().stream().sorted(Statement.AS_KNOWN).toList());
    }

    private static <T> String rule(List<Camp<T>> camps, Origins origins) {
        Camp<T> first = camps.getFirst();
        int holders = origins.namesOf(first.holders()).size();
        if (camps.size() == 1) {
            return first.holders().size() == 1
                    ? "the only value told"
                    : "the most exact of " + first.holders().size() + " values that agree";
        }
        Camp<T> second = camps.get(1);
        int rivals = origins.namesOf(second.holders()).size();
        if (holders > rivals) {
            return "held by most independent origins, " + holders + " against " + rivals;
        }
        boolean isEarlier =
                first.holders().getFirst().day().isBefore(second.holders().getFirst().day());
        return "disputed, as many independent origins hold another value: "
                + (isEarlier ? "known first" : "no date tells which was known first");
    }
}
