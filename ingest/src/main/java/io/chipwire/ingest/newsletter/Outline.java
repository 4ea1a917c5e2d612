package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Link;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A body without its furniture: what stands in front of the first heading, and the groups below the
 * headings.
 *
 * @param front greeting and introduction, the issue's own heading left out
 * @param contents the lines that announce what the issue holds
 * @param signs kinds of furniture that were found
 */
record Outline(List<Line> front, List<Line> contents, List<Group> groups, Set<Furniture> signs) {
    /** A masthead stands among the first headings, and its greeting among the first lines. */
    private static final int MASTHEAD_GROUPS = 3;

    private static final int GREETING_WITHIN = 4;
    private static final int FRONT_WITHIN = 12;

    static Outline of(Body body, String title, Carrier carrier) {
        Stripped stripped = Stripped.of(lines(body, carrier.host()));
        List<Group> groups = groups(Labels.without(Headlines.found(stripped.lines())));
        return fronted(groups, title, stripped);
    }

    private static List<Group> groups(List<Line> lines) {
        List<Group> groups = new ArrayList<>();
        List<Line> headings = new ArrayList<>();
        List<Line> content = new ArrayList<>();
        for (Line line : lines) {
            if (line.shape() == Shape.HEADING) {
                if (!content.isEmpty()) {
                    groups.add(new Group(headings, content));
                    headings.clear();
                    content.clear();
                }
                headings.add(line);
            } else {
                content.add(line);
            }
        }
        groups.add(new Group(headings, content));
        return groups;
    }

    /**
     * What stands below no heading but that of the issue itself, and above the first entry of a
     * list, is the front.
     */
    private static Outline fronted(List<Group> groups, String title, Stripped stripped) {
        List<Line> front = new ArrayList<>();
        List<Group> rest = new ArrayList<>();
        int masthead = masthead(groups, title);
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean isSponsored = group.isSponsored() && !isGreeted(group);
            if (i > masthead || isSponsored) {
                rest.add(group);
                continue;
            }
            List<Line> headings = i == masthead ? below(group, title) : List.of();
            boolean isFront = headings.isEmpty() && i <= masthead;
            List<Line> above = isFront ? above(group) : List.of();
            List<Line> content = group.content().subList(above.size(), group.content().size());
            front.addAll(above);
            if (!content.isEmpty()) {
                rest.add(new Group(headings, content));
            }
        }
        return new Outline(front, stripped.contents(), rest, stripped.signs());
    }

    /** The headings of a masthead that are already those of the first item. */
    private static List<Line> below(Group masthead, String title) {
        List<Line> headings = masthead.headings();
        if (headings.isEmpty() || isGreeted(masthead)) {
            return List.of();
        }
        return isNamed(headings.getFirst(), title)
                ? headings.subList(1, headings.size())
                : headings;
    }

    private static List<Line> above(Group group) {
        return isList(group)
                ? group.content().stream().takeWhile(line -> !isListed(line)).toList()
                : group.content();
    }

    /** The last of the first groups that is headed by the title or holds a greeting. */
    private static int masthead(List<Group> groups, String title) {
        int masthead = groups.getFirst().headings().isEmpty() ? 0 : -1;
        for (int i = 0; i < Math.min(MASTHEAD_GROUPS, groups.size()); i++) {
            Group group = groups.get(i);
            boolean isNamed =
                    !group.headings().isEmpty() && isNamed(group.headings().getFirst(), title);
            if (isNamed || isGreeted(group)) {
                masthead = i;
            }
        }
        return masthead;
    }

    private static boolean isGreeted(Group group) {
        return group.content().stream()
                .limit(GREETING_WITHIN)
                .anyMatch(line ->
                        line.furniture() == Furniture.GREETING && line.index() <= FRONT_WITHIN);
    }

    /** Whether a heading is the issue's own. */
    private static boolean isNamed(Line heading, String title) {
        return title.toLowerCase(Locale.ROOT).startsWith(heading.text().toLowerCase(Locale.ROOT))
                && heading.index() <= FRONT_WITHIN
                && heading.sources().isEmpty()
                && !heading.isSponsored();
    }

    private static boolean isListed(Line line) {
        return switch (line.shape()) {
            case ENTRY, LABELLED, NUMBER -> true;
            case BULLET, HEADING, NAVIGATION, PROSE -> false;
        };
    }

    private static boolean isList(Group group) {
        return group.content().stream().filter(Outline::isListed).count() > 1;
    }

    private static List<Line> lines(Body body, String host) {
        Map<Integer, List<Link>> links = new HashMap<>();
        for (Link link : body.links()) {
            links.computeIfAbsent(link.block(), _ -> new ArrayList<>()).add(link);
        }
        List<Line> lines = new ArrayList<>();
        List<Block> blocks = body.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            List<Link> on = links.getOrDefault(i, List.of());
            lines.add(Line.of(i, blocks.get(i), body.leads().get(i), on, host));
        }
        return lines;
    }
}
