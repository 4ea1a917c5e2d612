package io.chipwire.events;

import java.util.List;

/**
 * One statement of an article that an organisation obtains compute hardware.
 *
 * @param id {@link ContentId} of the article, the buyer and the claim's place among that buyer's
 *     claims in the article: a corrected number leaves the id as it is
 * @param items at least one; a bare class where no model is named
 * @param reportedBy whom the article credits for the news
 * @param cites what the article cites for it: headlines and links at the claim
 * @param certainty how sure the article is
 * @param confidence how sure the reader of the article is, 0 to 1
 */
public record Claim(
        String id,
        Slot.Told<Party> buyer,
        Slot<Party> seller,
        List<Slot.Told<Item>> items,
        Slot<Quantity> quantity,
        Slot<Money> amount,
        Slot.Told<Stage> status,
        Mode mode,
        Slot<EventDate> when,
        Slot<String> reportedBy,
        List<Citation> cites,
        Certainty certainty,
        double confidence) {

    public Claim {
        items = List.copyOf(items);
        cites = List.copyOf(cites);
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected at least one item in a claim of " + buyer.value().name());
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "expected a confidence from 0 to 1, got " + confidence);
        }
    }

    /** How sure the article is. */
    public enum Certainty implements Worded {
        /** Said as a fact. */
        ASSERTED,
        /** Said to have been reported. */
        REPORTED,
        /** Said to be a rumour. */
        RUMOURED,
        /** Somebody's view. */
        OPINION
    }

    /**
     * Another text that the article points to for its news.
     *
     * @param title its headline, as far as told; empty if not
     * @param url its address; empty if not given
     */
    public record Citation(String title, String url) {}
}
