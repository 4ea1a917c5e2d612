package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what a purchase costs: no price of a piece, no loan, no stake and no revenue. */
final class Price {
    /** What money is that pays for no chips by itself: "$1 billion in debt", "a $2bn stake". */
    private static final Set<String> OTHER = WordList.of(Price.class, "other-money.txt");

    /** How many tokens before the chips a price may stand. */
    private static final int BEFORE = 12;

    /** How far before "for" and a price the number may stand of what it buys. */
    private static final int COUNTED = 5;

    private static final String[] ABOUT = {
        "about", "almost", "approximately", "around", "nearly", "over", "roughly", "some"
    };

    /** How many tokens behind the chips a price may stand. */
    private static final int BEHIND = 6;

    /** What a sum is that a business takes in or spends in a time: "annual revenue of". */
    private static final Set<String> FLOWS = WordList.of(Price.class, "flow-words.txt");

    /** What leads from a flow of money to the sum: "revenue of", "spending reached". */
    private static final String[] AMOUNTS_TO = {
        "at",
        "exceed",
        "exceeded",
        "exceeding",
        "hit",
        "hits",
        "of",
        "reach",
        "reached",
        "reaching",
        "surpass",
        "surpassed",
        "to",
        "total",
        "totaled",
        "totalled",
        "was"
    };

    /** How many tokens before a sum the flow of money may stand. */
    private static final int FLOW = 9;

    /** What money is spent to do: "to install 2,400 GPUs". */
    private static final String[] OBTAINS = {
        "acquire",
        "add",
        "buy",
        "deploy",
        "install",
        "obtain",
        "order",
        "procure",
        "purchase",
        "secure"
    };

    /** How many tokens behind an amount the word may stand that says what it is. */
    private static final int REACH = 3;

    /** How many tokens before a price "each GPU" may stand. */
    private static final int EACH = 6;

    /** No chip costs less, and no megawatt of them, whatever the currency. */
    private static final double CHEAPEST = 100;

    private Price() {}

    /**
     * The first price told between two indexes or a little behind.
     *
     * @param count how many it must pay for
     */
    static Slot<Money> in(Line line, int from, int to, Slot<Quantity> count) {
        boolean further = false;
        for (int i = from; i < Math.min(line.size(), to + BEHIND); i++) {
            further |= i > from && (line.is(i, ";") || (line.is(i, ",") && line.is(i + 1, "and")));
            if (further && (line.isHardware(i) || Actor.isNamedAt(line, i))) {
                break;
            }
            if (isPrice(line, i, count)) {
                return told(line, i);
            }
        }
        return Slot.untold();
    }

    /**
     * The price told nearest before an index, else the first one behind it.
     *
     * @param count how many it must pay for
     */
    static Slot<Money> around(Line line, int at, Slot<Quantity> count) {
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            if (isPrice(line, i, count) && !isConverted(line, i) && !isPaidForOthers(line, i)) {
                return told(line, i);
            }
        }
        return in(line, at, line.size(), count);
    }

    private static boolean isPrice(Line line, int at, Slot<Quantity> count) {
        return line.at(at).meaning() instanceof Meaning.Sum(Money money)
                && !isEach(line, at)
                && !isPartOfWhole(line, at, money)
                && !isOfOne(money, count)
                && !isOther(line, at);
    }

    /** "$3.48 billion a year, $17.4 billion in all": what a year costs is not the price. */
    private static boolean isPartOfWhole(Line line, int at, Money rate) {
        return isRate(line, at)
                && IntStream.range(0, line.size())
                        .filter(i -> line.at(i).meaning() instanceof Meaning.Sum)
                        .filter(i -> !isRate(line, i) && !isOther(line, i))
                        .anyMatch(i ->
                                line.at(i).meaning() instanceof Meaning.Sum(Money whole)
                                        && whole.currency().equals(rate.currency())
                                        && whole.sum().told() > rate.sum().told());
    }

    private static boolean isRate(Line line, int at) {
        int unit = line.is(at + 1, "a", "each", "per", "every", "/") ? at + 2 : at + 1;
        return line.is(unit, "annually", "monthly", "yearly")
                || (unit > at + 1 && line.is(unit, "month", "quarter", "year"));
    }

    private static Slot<Money> told(Line line, int at) {
        return line.at(at).meaning() instanceof Meaning.Sum(Money money)
                ? Slot.Told.stated(money, line.evidence(at))
                : Slot.untold();
    }

    /** "4,200 B200 GPUs for about $193 million": what follows has another price. */
    private static boolean isPaidForOthers(Line line, int at) {
        int way = at - 1;
        while (line.is(way, ABOUT)) {
            way--;
        }
        return line.is(way, "for")
                && line.isHardware(way - 1)
                && IntStream.range(Math.max(0, way - COUNTED), way)
                        .anyMatch(i -> line.at(i).meaning() instanceof Meaning.Numeral);
    }

    /** "9 billion yuan ($1.3 billion)": whether a sum says another one before it once more. */
    private static boolean isConverted(Line line, int at) {
        return line.is(at - 1, "(") && at > 1 && line.at(at - 2).meaning() instanceof Meaning.Sum;
    }

    private static boolean isEach(Line line, int at) {
        for (int i = at - 1; i >= Math.max(0, at - EACH); i--) {
            if (line.is(i, "each") && line.isHardware(i + 1)) {
                return true;
            }
        }
        boolean rate = line.is(at + 1, "per", "each", "apiece", "an", "a", "/");
        return (rate && !line.is(at + 2, "month", "year", "mo", "quarter"))
                || line.is(at + 2, "hour")
                || line.is(at + 1, "each", "apiece");
    }

    /** Whether a sum cannot pay for so many: it is the price of one, or of an hour of it. */
    private static boolean isOfOne(Money sum, Slot<Quantity> count) {
        double pieces = count instanceof Slot.Told<Quantity> told ? told.value().count().told() : 1;
        return sum.sum().told() < CHEAPEST * pieces;
    }

    /**
     * "$130 million of investment in 2,400 GPUs", "invests $130 million to install 2,400": whether
     * it goes into chips that are counted.
     */
    private static boolean isPaidFor(Line line, int at) {
        int before = line.is(at, "to") && line.is(at + 1, OBTAINS) ? at + 1 : at;
        return (before > at || line.is(at, "for", "in", "into", "on"))
                && Count.in(line).stream()
                        .anyMatch(
                                count -> count.first() > before && count.first() <= before + REACH);
    }

    private static boolean isOther(Line line, int at) {
        for (int i = at + 1; i < Math.min(line.size(), at + 1 + REACH); i++) {
            if (OTHER.contains(line.at(i).word())) {
                return !isPaidFor(line, i + 1);
            }
            boolean named = i == at + 1 && Actor.isNamedAt(line, i);
            boolean on = line.at(i).meaning() instanceof Meaning.Word && !line.is(i, "to", "for");
            if (!on && !named) {
                break;
            }
        }
        if (isPaidFor(line, at + 1)) {
            return false;
        }
        int before = line.is(at - 1, "of", "at", "a", "another", "about") ? at - 2 : at - 1;
        return isOfFlow(line, at)
                || isOfOther(line, at)
                || (before >= 0
                        && (OTHER.contains(line.at(before).word())
                                || line.is(before, "raised", "raise", "raises", "raising")
                                || (line.is(before, "valued") && !Bills.isOfDeal(line, before))));
    }

    /**
     * "part of a $6.2 billion project", "of which 40 billion yuan": more or less than the price.
     */
    private static boolean isOfOther(Line line, int sum) {
        if (line.is(sum - 1, "which") && line.is(sum - 2, "of")) {
            return true;
        }
        int part = sum - 1;
        while (part > 0 && (line.is(part, "a", "an", "its", "the", "of") || line.is(part, ABOUT))) {
            part--;
        }
        return line.is(part, "part", "portion", "share") && line.is(part + 1, "of");
    }

    /** "a run-rate revenue for its cloud unit to hit $15 million", "quarterly spend at $2bn". */
    private static boolean isOfFlow(Line line, int sum) {
        int leading = line.is(sum - 1, "a", "an", "about", "the") ? sum - 2 : sum - 1;
        if (!line.is(leading, AMOUNTS_TO)) {
            return false;
        }
        for (int at = leading - 1; at >= Math.max(0, sum - FLOW); at--) {
            if (FLOWS.contains(line.at(at).word())) {
                return true;
            }
            if (line.isBorder(at) || line.is(at, ",", "and", ".") || Bills.isDeal(line, at)) {
                return false;
            }
        }
        return false;
    }
}
