package io.chipwire.ingest.feed;

import io.chipwire.events.Best;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A feed that was read. What it does not tell is empty.
 *
 * @param title plain words
 * @param link the site that it is the feed of
 * @param links all that it points at, as a whole
 * @param description HTML without scripts, its addresses absolute
 * @param language BCP 47 tag
 * @param id the feed's own id of itself
 * @param items in the feed's order
 */
public record Feed(
        String title,
        String link,
        List<FeedLink> links,
        String description,
        String language,
        String id,
        Best<OffsetDateTime> published,
        Best<OffsetDateTime> updated,
        List<FeedAuthor> authors,
        List<FeedItem> items) {
    public Feed {
        links = List.copyOf(links);
        authors = List.copyOf(authors);
        items = List.copyOf(items);
    }

    /** The items, and of those with one identity and one link only the last changed. */
    public Collection<FeedItem> current() {
        Map<List<String>, FeedItem> current = new LinkedHashMap<>();
        for (FeedItem item : items) {
            current.merge(
                    List.of(item.link(), item.placeName()),
                    item,
                    (first, second) -> changed(second).isAfter(changed(first)) ? second : first);
        }
        return List.copyOf(current.values());
    }

    /** Links that several items have: the site's front page for instance, and no item's page. */
    public Set<String> sharedLinks() {
        Map<String, Set<String>> holders = new HashMap<>();
        for (FeedItem item : items) {
            if (!item.link().isEmpty()) {
                holders.computeIfAbsent(item.link(), _ -> new HashSet<>()).add(item.placeName());
            }
        }
        return holders.entrySet().stream()
                .filter(held -> held.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Instant changed(FeedItem item) {
        return moment(item.updated(), moment(item.published(), Instant.MIN));
    }

    private static Instant moment(Best<OffsetDateTime> moment, Instant otherwise) {
        return switch (moment) {
            case Best.Value(var at) -> at.toInstant();
            case Best.Unknown<OffsetDateTime> _ -> otherwise;
        };
    }
}
