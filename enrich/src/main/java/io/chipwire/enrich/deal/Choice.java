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
 * @param isSettled whether the rule decides the disagreement, if there is one
 */
record Choice<T>(List<Camp<T>> camps, String rule, boolean isSettled) {
    /** A value and who gives it. */
    record Offer<T>(T value, Statement statement) {}

    Choice {
        camps = List.copyOf(camps);
    }

    static <T> Choice<T> none() {
        return new Choice<>(List.of(), "", true);
    }

    /**
     * Chooses the value that a party to the deal gives, or the one that is left when corrected
     * reports are set aside; else that of most independent origins, then the one known first.
     *
     * @param offers in the order they could be known
     * @param dropped what articles said until they were corrected
     * @param vagueness how inexact a value is: 0 is exact
     * @param agree whether two values may be the same
     */
    static <T> Choice<T> of(
            List<Offer<T>> offers,
            List<Offer<T>> dropped,
            ToIntFunction<Offer<T>> vagueness,
            BiPredicate<T, T> agree,
            Origins origins) {
        List<Camp<T>> camps = new ArrayList<>();
        offers.stream()
                .sorted(Comparator.comparingInt(vagueness))
                .forEach(offer -> join(camps, offer, agree, origins));
        camps.replaceAll(Choice::inOrder);
        if (camps.size() < 2) {
            return new Choice<>(camps, camps.isEmpty() ? "" : agreed(camps.getFirst()), true);
        }
        return new Settling<>(camps, dropped, agree, origins).choice();
    }

    Best<T> value() {
        return camps.isEmpty() ? Best.unknown() : Best.of(camps.getFirst().value());
    }

    /** All values, the chosen one first. */
    List<T> values() {
        return camps.stream().map(Camp::value).toList();
    }

    boolean isDisputed() {
        return camps.size() > 1;
    }

    Choice<T> by(String otherRule) {
        return new Choice<>(camps, otherRule, isSettled);
    }

    /** A bound may agree with two camps; who gives it means the number that he gives elsewhere. */
    private static <T> void join(
            List<Camp<T>> camps, Offer<T> offer, BiPredicate<T, T> agree, Origins origins) {
        List<Camp<T>> agreeing =
                camps.stream().filter(camp -> agree.test(camp.value(), offer.value())).toList();
        if (agreeing.isEmpty()) {
            camps.add(new Camp<>(offer.value(), new ArrayList<>(List.of(offer.statement()))));
            return;
        }
        String origin = origins.nameOf(offer.statement());
        agreeing.stream()
                .filter(camp -> origins.namesOf(camp.holders()).contains(origin))
                .findFirst()
                .orElse(agreeing.getFirst())
                .holders()
                .add(offer.statement());
    }

    private static <T> Camp<T> inOrder(Camp<T> camp) {
        return new Camp<>(
                camp.value(), camp.holders().stream().sorted(Statement.AS_KNOWN).toList());
    }

    private static <T> String agreed(Camp<T> camp) {
        return camp.holders().size() == 1
                ? "the only value told"
                : "the most exact of " + camp.holders().size() + " values that agree";
    }
}
