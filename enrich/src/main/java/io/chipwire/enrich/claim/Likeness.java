package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether two things told of purchases may be one and the same. */
final class Likeness {
    /** Words that make a system's name of the name of its chips. */
    private static final Pattern SYSTEM = Pattern.compile("DGX|HGX|MGX|SuperPOD|NVL\\d+");

    private Likeness() {}

    /** Whether an item of the one list may be one of the other. */
    static boolean areCompatible(List<Slot.Told<Item>> ones, List<Slot.Told<Item>> twos) {
        for (Slot.Told<Item> one : ones) {
            for (Slot.Told<Item> two : twos) {
                if (isCompatible(one.value(), two.value())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same of items without their evidence. */
    static boolean mayBeSame(List<Item> ones, List<Item> twos) {
        return ones.stream().anyMatch(one -> twos.stream().anyMatch(two -> isCompatible(one, two)));
    }

    /** Whether two items may be the same thing: equal, or one the class or family of the other. */
    static boolean isCompatible(Item one, Item two) {
        if (one.id().equals(two.id())) {
            return true;
        }
        if (one.maker() instanceof Best.Value<String>(String first)
                && two.maker() instanceof Best.Value<String>(String second)
                && !first.equals(second)) {
            return false;
        }
        if (one.kind() == Item.Kind.CLASS || two.kind() == Item.Kind.CLASS) {
            return true;
        }
        return one.family().equals(Best.of(two.id())) || two.family().equals(Best.of(one.id()));
    }

    /** Whether a system is named by the chips in it: "DGX H100", "GB300 NVL72". */
    static boolean isOf(Item system, Item chip) {
        List<String> words = List.of(system.name().split(" "));
        List<String> own = List.of(chip.name().split(" "));
        int at = Collections.indexOfSubList(words, own);
        return at >= 0
                && words.size() > own.size()
                && Stream.concat(
                                words.subList(0, at).stream(),
                                words.subList(at + own.size(), words.size()).stream())
                        .allMatch(word -> SYSTEM.matcher(word).matches());
    }

    /** The items of both, each once. */
    static List<Slot.Told<Item>> both(List<Slot.Told<Item>> ones, List<Slot.Told<Item>> others) {
        List<Slot.Told<Item>> all = new ArrayList<>(ones);
        for (Slot.Told<Item> other : others) {
            if (all.stream().noneMatch(one -> one.value().id().equals(other.value().id()))) {
                all.add(other);
            }
        }
        return List.copyOf(all);
    }

    static boolean isCompatible(Slot<Quantity> one, Slot<Quantity> two) {
        return !(one instanceof Slot.Told<Quantity> first)
                || !(two instanceof Slot.Told<Quantity> second)
                || (first.value().unit() == second.value().unit()
                        && overlap(first.value().count(), second.value().count()));
    }

    /** Whether two sums may be one; "31 billion yuan" is told as "$4.3 billion" elsewhere. */
    static boolean isCompatibleSum(Slot<Money> one, Slot<Money> two) {
        return !(one instanceof Slot.Told<Money> first)
                || !(two instanceof Slot.Told<Money> second)
                || !first.value().currency().equals(second.value().currency())
                || overlap(first.value().sum(), second.value().sum())
                || mayBe(first.value().sum(), second.value().sum())
                || mayBe(second.value().sum(), first.value().sum());
    }

    /** Whether "multi-billion" may stand for the sum, which may be of many more billions. */
    private static boolean mayBe(Range vague, Range sum) {
        return isVague(vague) && sum.told() >= vague.lowest();
    }

    /** Whether only an order of magnitude is told: 2 to 9.99 of it. */
    static boolean isVague(Range sum) {
        return sum instanceof Range.Between(double low, double high) && high == 5 * low - 1;
    }

    private static boolean overlap(Range one, Range two) {
        return one.told() == two.told()
                || (!(one instanceof Range.Exactly && two instanceof Range.Exactly)
                        && one.lowest() <= two.highest()
                        && two.lowest() <= one.highest());
    }
}
