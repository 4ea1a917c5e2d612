package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Link;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A body without its furniture: what stands in front of the first heading, and the groups below the
 * headings.
 *
 * @param front greeting and introduction, the issue's own heading left out
 * @param signs kinds of furniture that only newsletters have
 */
record Outline(List<Line> front, List<Group> groups, Set<Furniture> signs) {
    private static final int LONGEST_ANSWER = 60;
    private static final int LONGEST_REPEATED = 300;

    /** The part of a body in which an ending ends it. */
    private static final double END = 0.7;

    static Outline of(Body body, String title, Carrier carrier) {
        List<Line> lines = lines(body, carrier.host());
        Set<Furniture> signs = new HashSet<>();
        lines.forEach(line -> signs.add(line.furniture()));
        signs.retainAll(signsOf(carrier.form()));
        List<Line> kept = withoutFurniture(lines);
        List<Group> groups = new ArrayList<>();
        List<Line> headings = new ArrayList<>();
        List<Line> content = new ArrayList<>();
        for (Line line : kept) {
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
        return fronted(groups, title, signs);
    }

    /** The furniture that tells a newsletter. */
    private static Set<Furniture> signsOf(Carrier.Form form) {
        return switch (form) {
            case LETTER ->
                    Set.of(
                            Furniture.CONTENTS,
                            Furniture.GREETING,
                            Furniture.POLL,
                            Furniture.REFERRAL,
                            Furniture.SPONSOR,
                            Furniture.SUBSCRIPTION);
            case PAGE -> Set.of(Furniture.GREETING, Furniture.POLL);
        };
    }

    /**
     * What stands below no heading but that of the issue itself, and above the first entry of a
     * list, is the front.
     */
    private static Outline fronted(List<Group> groups, String title, Set<Furniture> signs) {
        Group first = groups.getFirst();
        boolean isTitled = isTitled(first, title);
        List<Line> headings =
                isTitled ? first.headings().subList(1, first.headings().size()) : first.headings();
        List<Group> rest = new ArrayList<>(groups);
        if (!headings.isEmpty()) {
            rest.set(0, new Group(headings, first.content()));
            return new Outline(List.of(), rest, signs);
        }
        List<Line> front =
                isList(first)
                        ? first.content().stream().takeWhile(line -> !isListed(line)).toList()
                        : first.content();
        List<Line> below = first.content().subList(front.size(), first.content().size());
        rest.removeFirst();
        if (!below.isEmpty()) {
            rest.addFirst(new Group(List.of(), below));
        }
        return new Outline(front, rest, signs);
    }

    private static boolean isTitled(Group first, String title) {
        if (first.headings().isEmpty()) {
            return false;
        }
        Line heading = first.headings().getFirst();
        return heading.index() <= 2
                && title.startsWith(heading.text())
                && heading.links().isEmpty()
                && heading.furniture() != Furniture.SPONSOR;
    }

    private static boolean isListed(Line line) {
        return line.shape() == Shape.ENTRY
                || line.shape() == Shape.LABELLED
                || line.shape() == Shape.NUMBER;
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
            lines.add(Line.of(i, blocks.get(i), links.getOrDefault(i, List.of()), host));
        }
        return lines;
    }

    private static List<Line> withoutFurniture(List<Line> lines) {
        Set<String> repeated = repeated(lines);
        List<Line> kept = new ArrayList<>();
        Furniture within = Furniture.NONE;
        int end = (int) (lines.size() * END);
        for (Line line : lines) {
            within = goesOn(within, line);
            if (isEnding(line) && line.index() > end) {
                break;
            }
            boolean isOut =
                    within != Furniture.NONE
                            || line.shape() == Shape.NAVIGATION
                            || repeated.contains(line.text());
            if (!isOut) {
                kept.add(line);
            }
        }
        return kept;
    }

    /** The furniture that a line belongs to, the lines before it considered. */
    private static Furniture goesOn(Furniture within, Line line) {
        return switch (line.furniture()) {
            case CONTENTS, POLL -> line.furniture();
            case GREETING, PROMOTION, REFERRAL, SIGN_OFF, SUBSCRIPTION -> Furniture.GREETING;
            case SPONSOR -> Furniture.NONE;
            case NONE -> {
                boolean isAnswer =
                        within == Furniture.POLL
                                && line.length() <= LONGEST_ANSWER
                                && line.shape() != Shape.HEADING;
                boolean isContents =
                        within == Furniture.CONTENTS && line.block().kind() == Block.Kind.LIST_ITEM;
                yield isAnswer || isContents ? within : Furniture.NONE;
            }
        };
    }

    /** After an ending come addresses, legal words and the readers' comments. */
    private static boolean isEnding(Line line) {
        boolean isWave = Emoji.trimmed(line.text()).isEmpty() && line.text().contains("👋");
        return isWave || line.furniture() == Furniture.SUBSCRIPTION;
    }

    /** Lines that stand there more than once say nothing about a story. */
    private static Set<String> repeated(List<Line> lines) {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Line line : lines) {
            boolean isOften = line.length() <= LONGEST_REPEATED && !once.add(line.text());
            if (isOften && line.shape() != Shape.NUMBER && line.shape() != Shape.HEADING) {
                again.add(line.text());
            }
        }
        return again;
    }
}
