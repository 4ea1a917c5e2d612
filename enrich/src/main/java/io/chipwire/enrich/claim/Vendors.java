package io.chipwire.enrich.claim;

import io.chipwire.lexicon.DealWord;
import java.util.List;
import java.util.Set;

/**
 * Tells who parts with chips: the subject of a verb of selling or returning that governs them,
 * "sold 5,000 H100 GPUs", and whom others buy or rent them from. Who rents them out keeps them.
 */
final class Vendors {
    /** How far before the chips the verb may stand. */
    private static final int REACH = 6;

    /** Who "ships" chips may send its own to another place. */
    private static final Set<String> SALES = Set.of("sell", "selling", "sells", "sold");

    private static final String[] GETS = {"got", "landed", "received", "secured", "won", "wins"};

    private static final String[] BIDS = {"bid", "bidders", "bidding", "bids"};

    private static final String[] RETURNS = {"return", "returned", "returning", "returns"};

    private static final String[] BEING = {"are", "be", "been", "being", "is", "was", "were"};

    private Vendors() {}

    /**
     * Whether somebody sells chips by the words of their sentence.
     *
     * @param hits the deal words of the sentence
     */
    static boolean isOne(Line line, List<Phrases.Hit<DealWord>> hits, Anchor chips, Figure figure) {
        int back = returned(line, chips.first());
        if (back >= 0 && isNamed(figure, chips.line(), subject(line, back))) {
            return true;
        }
        boolean bids =
                figure.mentions().stream()
                        .anyMatch(mention ->
                                mention.line() == chips.line()
                                        && isBidder(line, mention.index(), chips.first()));
        if (bids || isOrderedFrom(line, chips, figure)) {
            return true;
        }
        for (Phrases.Hit<DealWord> hit : hits.reversed()) {
            if (hit.after() <= chips.first()) {
                int seller = subject(line, hit.first());
                if (isBuying(hit) && isSource(line, chips, figure)) {
                    return true;
                }
                return chips.first() - hit.after() <= REACH
                        && SALES.contains(hit.meaning().words())
                        && !line.is(hit.first() - 1, BEING)
                        && isNamed(figure, chips.line(), seller);
            }
        }
        return false;
    }

    /** "Jio and Sify have bid for the tender to procure 10,000 GPUs": who would sell them. */
    static boolean isBidder(Line line, int name, int chips) {
        boolean bids = false;
        for (int at = name + 1; at < chips; at++) {
            bids |= line.is(at, BIDS);
            if (bids && line.is(at, "contract", "tender", "tenders")) {
                return true;
            }
        }
        return false;
    }

    /** "got a purchase order from a client for 2,048 H100s": who got it has somebody to sell to. */
    private static boolean isOrderedFrom(Line line, Anchor chips, Figure figure) {
        for (int at = chips.first() - 1; at > 1 && !line.isBorder(at); at--) {
            boolean order =
                    line.is(at, "order", "orders", "contract")
                            && line.is(at + 1, "from")
                            && chips.first() - at <= REACH;
            if (order && line.is(at + 2, "a", "an", "another", "its", "one", "several", "two")) {
                for (int verb = at - 1; verb >= Math.max(0, at - REACH); verb--) {
                    if (line.is(verb, GETS)) {
                        return isNamed(figure, chips.line(), subject(line, verb));
                    }
                }
            }
        }
        return false;
    }

    private static boolean isBuying(Phrases.Hit<DealWord> hit) {
        DealWord word = hit.meaning();
        return word.direction() == DealWord.Direction.BUYER_FIRST
                && (word.form() == DealWord.Form.VERB || word.form() == DealWord.Form.PARTICIPLE);
    }

    /** "to rent GPUs from clouds such as Lambda": who is named as those whom chips come from. */
    private static boolean isSource(Line line, Anchor chips, Figure figure) {
        return line.is(chips.after(), "from")
                && new Cast(line)
                        .after(chips.after(), line.size(), "from").stream()
                                .anyMatch(actor -> actor.party().equals(figure.actor().party()));
    }

    private static boolean isNamed(Figure figure, int line, int index) {
        return figure.mentions().stream()
                .anyMatch(mention -> mention.line() == line && mention.index() == index);
    }

    /** "returned its cluster of A100s": where the verb stands; -1 if none does. */
    private static int returned(Line line, int chips) {
        for (int at = chips - 1; at >= Math.max(1, chips - REACH) && !line.isBorder(at); at--) {
            if (line.is(at, RETURNS)
                    && !line.is(at - 1, BEING)
                    && !line.is(at + 1, "from", "on", "to", "with")) {
                return at;
            }
        }
        return -1;
    }

    /** The last name before a verb, in its clause; -1 if nobody is named. */
    static int subject(Line line, int verb) {
        for (int at = verb - 1; at >= 0 && !line.isBorder(at); at--) {
            if (Actor.isNamedAt(line, at)) {
                return at;
            }
        }
        return -1;
    }
}
