package io.chipwire.ingest.feed;

import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An item of a feed as the feed tells it. What it does not tell is empty.
 *
 * @param id the feed's own id of it
 * @param link its page: absolute http URL
 * @param links all that it points at, its page and its files among them
 * @param title plain words
 * @param summary HTML without scripts, its addresses absolute
 * @param content HTML as the summary
 * @param isWhole whether the text is the whole article; else it is a teaser of the page behind the
 *     link
 */
public record FeedItem(
        String id,
        String link,
        List<FeedLink> links,
        String title,
        List<FeedAuthor> authors,
        Best<OffsetDateTime> published,
        Best<OffsetDateTime> updated,
        String summary,
        String content,
        List<String> categories,
        boolean isWhole) {

    /** Nothing that we read was published earlier; 1970 is a clock that was never set. */
    private static final int EARLIEST_YEAR = 1990;

    public FeedItem {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
    }

    /** The content, or the summary of an item that has no content. */
    public String text() {
        return content.isEmpty() ? summary : content;
    }

    /** The authors' names as printed. */
    public List<String> names() {
        return authors.stream().map(FeedAuthor::name).filter(name -> !name.isEmpty()).toList();
    }

    /**
     * The day it was published, in the writer's zone. Atom demands the day of the last change and
     * no other: where it is all that is told, the item is as old as that.
     */
    public Dating publishedOn() {
        return day(published) instanceof Dating.Dated(var day, var _)
                ? new Dating.Dated(day, "feed item")
                : day(updated) instanceof Dating.Dated(var day, var _)
                        ? new Dating.Dated(day, "feed item, last changed")
                        : new Dating.Undated();
    }

    /** The day it was last changed, in the writer's zone. */
    public Dating updatedOn() {
        return day(updated);
    }

    /**
     * What tells the item from the others of its feed, whatever its text becomes: its id, else its
     * link, else a hash of its text and files. A title is identity only where there is nothing
     * else.
     */
    public String identity() {
        if (!id.isEmpty()) {
            return id;
        }
        return link.isEmpty() ? said() : link;
    }

    /** What the item goes by within its feed where its link is no page of its own. */
    public String placeName() {
        return id.isEmpty() ? said() : id;
    }

    private String said() {
        List<String> files = links.stream().map(FeedLink::url).toList();
        String told = text() + String.join(" ", files);
        return ContentId.of(told.isEmpty() ? title : told);
    }

    /** What the item says: another title, text or date of change is another revision. */
    public String revision() {
        return ContentId.of(title, text(), moment(published), moment(updated));
    }

    private static String moment(Best<OffsetDateTime> moment) {
        return switch (moment) {
            case Best.Value(var at) -> at.toInstant().toString();
            case Best.Unknown<OffsetDateTime> _ -> "";
        };
    }

    private static Dating day(Best<OffsetDateTime> moment) {
        return switch (moment) {
            case Best.Value(var at) when at.getYear() >= EARLIEST_YEAR ->
                    new Dating.Dated(at.toLocalDate(), "feed item");
            case Best.Value<OffsetDateTime> _ -> new Dating.Undated();
            case Best.Unknown<OffsetDateTime> _ -> new Dating.Undated();
        };
    }
}
