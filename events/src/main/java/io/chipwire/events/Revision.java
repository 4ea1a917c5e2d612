package io.chipwire.events;

import java.util.List;

/**
 * What could be known of a deal for a time.
 *
 * @param deal the id that it went by; another than now if deals merged since
 * @param revision {@link ContentId} of what it said
 * @param from since when it could be known
 * @param until when something else could be known; none for the present
 * @param articles ids of the articles that brought it, or the id of the correction
 * @param changes what became different
 */
public record Revision(
        String deal,
        String revision,
        Known from,
        Best<Known> until,
        List<String> articles,
        List<Change> changes,
        Best<String> seller,
        Best<String> sellerId,
        List<String> items,
        List<String> itemIds,
        Best<Quantity> quantity,
        Best<Money> amount,
        Deal.Status status,
        Best<EventDate> when,
        Best<Deal.Grade> grade,
        Best<Quantity> remaining,
        Best<Range> h100Equivalents,
        List<Deal.Step> history,
        List<Deal.Conflict> conflicts,
        List<Deal.Link> links,
        List<Deal.Flag> flags,
        List<String> origins,
        double confidence) {
    public Revision {
        articles = List.copyOf(articles);
        changes = List.copyOf(changes);
        items = List.copyOf(items);
        itemIds = List.copyOf(itemIds);
        history = List.copyOf(history);
        conflicts = List.copyOf(conflicts);
        links = List.copyOf(links);
        flags = List.copyOf(flags);
        origins = List.copyOf(origins);
    }

    /** The same until another moment. */
    public Revision until(Best<Known> end) {
        return new Revision(
                deal,
                revision,
                from,
                end,
                articles,
                changes,
                seller,
                sellerId,
                items,
                itemIds,
                quantity,
                amount,
                status,
                when,
                grade,
                remaining,
                h100Equivalents,
                history,
                conflicts,
                links,
                flags,
                origins,
                confidence);
    }

    /**
     * What became different.
     *
     * @param slot {@code quantity}, {@code status} …; {@code deal} where deals merged or split
     * @param before the value for people, empty if there was none
     * @param after the value for people, empty if there is none
     */
    public record Change(String slot, String before, String after) {}
}
