package io.chipwire.ingest.feed;

import io.chipwire.events.Best;
import io.chipwire.ingest.feed.xml.Node;
import io.chipwire.ingest.limit.Budget;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The elements of a channel or an item by their {@link FeedName}s. */
final class Fields {
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Node of;
    private final boolean isAtom;
    private final Budget budget;

    Fields(Node of, Node root, Budget budget) {
        this.of = of;
        this.isAtom = root.name().equals("feed") || root.name().equals("entry");
        this.budget = budget;
        of.elements()
                .forEach(node ->
                        byName.computeIfAbsent(FeedName.of(node, root), _ -> new ArrayList<>())
                                .add(node));
    }

    Node node() {
        return of;
    }

    /** The elements of these names, those of the first name first. */
    Stream<Node> all(String... names) {
        return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }

    /** The elements of the first of these names that has any which says something. */
    List<Node> ofOneName(String... names) {
        for (String name : names) {
            List<Node> found =
                    all(name)
                            .filter(node ->
                                    !node.children().isEmpty() || !node.attributes().isEmpty())
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The text of the first of these that has one. */
    String text(String... names) {
        return all(names)
                .map(node -> node.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The prose of the first of these that has one. */
    Prose prose(String... names) {
        for (String name : names) {
            boolean isAtomText = name.startsWith("atom:") || (isAtom && name.indexOf(':') < 0);
            for (Node node : all(name).toList()) {
                Prose prose = TextConstruct.prose(node, isAtomText, budget);
                if (!prose.html().isEmpty()) {
                    return prose;
                }
            }
        }
        return Prose.NONE;
    }

    /** The first of these that is a date. */
    Best<OffsetDateTime> date(String... names) {
        for (Node node : all(names).toList()) {
            if (FeedDate.of(node.text()) instanceof Best.Value<OffsetDateTime> date) {
                return date;
            }
        }
        return Best.unknown();
    }
}
