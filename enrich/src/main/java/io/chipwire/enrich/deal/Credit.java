package io.chipwire.enrich.deal;

import io.chipwire.events.Claim;
import io.chipwire.events.Evidence;
import io.chipwire.events.Slot;
import java.util.List;

/**
 * Whom a statement credits for the news.
 *
 * @param name the credited name, else the article's own source
 */
record Credit(Statement statement, String name) {
    /** How close to the event a credited name is, closest first. */
    enum Depth {
        /** Named in words: "Jitwei revealed". */
        NAMED,
        /** Publisher of a report that is linked to; it may itself pass on another's news. */
        LINKED,
        /** The article itself, which credits nobody. */
        ITSELF
    }

    static Credit of(Statement statement) {
        return new Credit(statement, statement.credit());
    }

    Depth depth(List<Credit> group) {
        return switch (statement.claim().reportedBy()) {
            case Slot.Untold<String> _ -> Depth.ITSELF;
            case Slot.Told<String> told ->
                    isInWords(told) && !isPublisher(group) ? Depth.NAMED : Depth.LINKED;
        };
    }

    private boolean isInWords(Slot.Told<String> told) {
        String folded = Folded.name(name);
        for (Evidence evidence : told.evidence()) {
            if (Folded.name(evidence.words()).contains(folded)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the group cites a page of the named one's. */
    private boolean isPublisher(List<Credit> group) {
        String folded = Folded.name(name);
        for (Credit credit : group) {
            for (Claim.Citation cite : credit.statement().claim().cites()) {
                if (List.of(Address.of(cite.url()).host().split("\\.")).contains(folded)) {
                    return true;
                }
            }
        }
        return false;
    }
}
