package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Money;
import io.chipwire.events.Slot;
import java.util.Set;

/** Finds what a purchase costs: no price of a piece, no loan, no stake and no revenue. */
final class Price {
    /** What money is that pays for no chips by itself: "$1 billion in debt", "a $2bn stake". */
    private static final Set<String> OTHER = WordList.of(Price.class, "other-money.txt");

    /** How many tokens behind the chips a price may stand. */
    private static final int BEHIND = 6;

    /** How many tokens behind an amount the word may stand that says what it is. */
    private static final int REACH = 3;

    private Price() {}

    /** The first price told between two indexes or a little behind. */
    static Slot<Money> in(Line line, int from, int to) {
        for (int i = from; i < Math.min(line.size(), to + BEHIND); i++) {
            if (line.at(i).meaning() instanceof Meaning.Sum(Money money)
                    && !isEach(line, i)
                    && !isOther(line, i)) {
                return Slot.Told.stated(money, line.evidence(i));
            }
        }
        return Slot.untold();
    }

    private static boolean isEach(Line line, int at) {
        boolean rate = line.is(at + 1, "per", "each", "apiece", "an", "a", "/");
        return (rate && !line.is(at + 2, "month", "year", "mo", "quarter"))
                || line.is(at + 2, "hour")
                || line.is(at + 1, "each", "apiece");
    }

    private static boolean isOther(Line line, int at) {
        for (int i = at + 1; i < Math.min(line.size(), at + 1 + REACH); i++) {
            if (OTHER.contains(line.at(i).word())) {
                return true;
            }
            boolean on = line.at(i).meaning() instanceof Meaning.Word && !line.is(i, "to", "for");
            if (!on) {
                break;
            }
        }
        int before = line.is(at - 1, "of", "at", "a", "another", "about") ? at - 2 : at - 1;
        return before >= 0
                && (OTHER.contains(line.at(before).word())
                        || line.is(before, "raised", "raise", "raises", "raising", "valued"));
    }
}
