package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may be a party to a deal.
 *
 * @param story the deal as it is told
 */
record Parties(DealStory story) {
    /** Chips bought of one who makes chips are of that maker. */
    boolean isMakerPossible(Fact fact) {
        Set<String> ours = makers(story.items(), story.sellers(), fact.mode());
        Set<String> told =
                fact.seller() instanceof Best.Value<Party>(Party seller)
                        ? Set.of(seller.id())
                        : Set.of();
        Set<String> theirs = makers(fact.items(), told, fact.mode());
        return ours.isEmpty() || theirs.isEmpty() || !Collections.disjoint(ours, theirs);
    }

    private Set<String> makers(ItemScope hardware, Set<String> told, Mode mode) {
        Set<String> makers = new HashSet<>(hardware.makers());
        if (makers.isEmpty() && mode == Mode.BUY) {
            makers.addAll(told);
            makers.retainAll(story.reference().makers());
        }
        return makers;
    }

    boolean isBuyerPossible(Fact fact) {
        return story.buyer().isEmpty() || story.reference().isKin(story.buyer(), fact.buyer());
    }

    /**
     * Two sellers make two deals, but for a maker and a vendor of its chips: the one is who made
     * them, the other who sold them.
     */
    boolean isSellerPossible(Fact fact, Fit fit) {
        if (!(fact.seller() instanceof Best.Value<Party>(Party theirs))
                || !fact.isSellerNamed()
                || story.namedSellers().isEmpty()
                || story.namedSellers().contains(theirs.id())) {
            return true;
        }
        if (fit == Fit.CONTRADICTS && story.days(fact) > StoryFit.DISPUTE_DAYS) {
            return false;
        }
        if (!story.items().sharesFamily(fact.items()) && story.reference().makers().isEmpty()) {
            return false; // nothing tells a vendor from the maker of other chips
        }
        Set<String> makers = new HashSet<>(story.items().makers());
        makers.addAll(fact.items().makers());
        return story.namedSellers().stream()
                .allMatch(ours ->
                        isMakerAndVendor(makers, ours, theirs.id(), story.reference())
                                || isMakerAndVendor(makers, theirs.id(), ours, story.reference()));
    }

    /** Whether one of two known sellers made these chips and the other makes none. */
    static boolean areMakerAndVendor(
            Party one, Party other, Set<String> makers, Reference reference) {
        return one.isListed()
                && other.isListed()
                && (isMakerAndVendor(makers, one.id(), other.id(), reference)
                        || isMakerAndVendor(makers, other.id(), one.id(), reference));
    }

    private static boolean isMakerAndVendor(
            Set<String> makers, String maker, String vendor, Reference reference) {
        return makers.contains(maker)
                && !makers.contains(vendor)
                && !reference.makers().contains(vendor);
    }

    /** Whether both name a seller who does not make chips. */
    boolean isSameVendor(Fact fact) {
        return fact.seller() instanceof Best.Value<Party>(Party theirs)
                && story.namedSellers().contains(theirs.id())
                && !story.reference().makers().contains(theirs.id());
    }

    boolean isSameSeller(Fact fact) {
        return fact.seller() instanceof Best.Value<Party>(Party theirs)
                && story.sellers().contains(theirs.id());
    }
}
