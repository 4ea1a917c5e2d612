package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.newsletter.Candidate.Form;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Headings that follow each other and what stands below the last of them, as far as the next
 * heading.
 *
 * @param headings none in front of the first heading
 * @param content without furniture
 */
record Group(List<Line> headings, List<Line> content) {
    private static final Set<Shape> LISTED = Set.of(Shape.ENTRY, Shape.LABELLED, Shape.BULLET);
    private static final double NEARLY_ALL = 0.9;
    private static final int SHORTEST_BULLET = 25;

    /** The share of a list's text in its section from which its entries are the items. */
    private static final double MOST = 0.6;

    Group {
        headings = List.copyOf(headings);
        content = List.copyOf(content);
    }

    /** The items of this group, in order, each line in one of them. */
    List<Candidate> candidates() {
        if (content.stream().anyMatch(line -> line.shape() == Shape.NUMBER)) {
            return numbered();
        }
        Shape listed = listed();
        return switch (listed) {
            case ENTRY -> entries(Form.MARKED, Set.of(Shape.ENTRY));
            case LABELLED -> entries(Form.LABELLED, Set.of(Shape.ENTRY, Shape.LABELLED));
            case BULLET -> entries(Form.LISTED, LISTED);
            case HEADING, NUMBER, NAVIGATION, PROSE -> whole();
        };
    }

    boolean isSponsored() {
        return headings.stream().anyMatch(Line::isSponsored);
    }

    /** What the group is a list of: entries, labelled lines, or {@code PROSE} if it is no list. */
    private Shape listed() {
        int all = content.stream().mapToInt(Line::length).sum();
        for (Shape shape : List.of(Shape.ENTRY, Shape.LABELLED)) {
            List<Line> entries = content.stream().filter(line -> isListed(line, shape)).toList();
            boolean isOnly = entries.size() == content.size() && headings.size() > 1;
            int length = entries.stream().mapToInt(Line::length).sum();
            if (!entries.isEmpty() && (entries.size() > 1 || isOnly) && length >= MOST * all) {
                return shape;
            }
        }
        return isRoundUp(all) ? Shape.BULLET : Shape.PROSE;
    }

    /** Where labels make the list, links do too. */
    private static boolean isListed(Line line, Shape shape) {
        return line.shape() == shape || (shape == Shape.LABELLED && line.shape() == Shape.ENTRY);
    }

    /** A list without a text around it, whose entries are sentences about different things. */
    private boolean isRoundUp(int all) {
        List<Candidate> bullets =
                content.stream()
                        .filter(line -> LISTED.contains(line.shape()))
                        .filter(line -> line.length() >= SHORTEST_BULLET)
                        .map(line -> new Candidate("", Form.LISTED, false, List.of(line)))
                        .toList();
        int length = bullets.stream().mapToInt(Candidate::length).sum();
        return !headings.isEmpty()
                && length >= NEARLY_ALL * all
                && (bullets.size() == 1 || !OneStory.isTold(bullets, ""));
    }

    private List<Candidate> numbered() {
        List<Candidate> items = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        boolean isItem = false;
        for (Line line : content) {
            if (line.shape() == Shape.NUMBER) {
                close(open, isItem, items);
                isItem = true;
            }
            open.add(line);
        }
        close(open, isItem, items);
        return items;
    }

    private void close(List<Line> open, boolean isItem, List<Candidate> items) {
        if (open.isEmpty()) {
            return;
        }
        Line first = open.getFirst();
        String title = isItem ? first.afterNumber() : heading();
        boolean isBare = isItem && title.isEmpty();
        if (isBare && open.size() > 1) {
            title = Titles.ofLine(open.get(1));
        }
        if (title.isEmpty()) {
            title = Titles.ofLine(first);
        }
        List<Line> lines = isBare && open.size() > 1 ? open.subList(1, open.size()) : open;
        items.add(
                new Candidate(
                        Titles.ofHeading(title),
                        isItem ? Form.MARKED : Form.BETWEEN,
                        isSponsored(),
                        lines));
        open.clear();
    }

    private List<Candidate> entries(Form form, Set<Shape> shapes) {
        List<Candidate> items = new ArrayList<>();
        List<Line> between = new ArrayList<>();
        for (Line line : content) {
            if (shapes.contains(line.shape())) {
                between(between, items);
                boolean isSponsored = isSponsored() || line.isSponsored();
                items.add(new Candidate(Titles.ofLine(line), form, isSponsored, List.of(line)));
            } else if (between.isEmpty() && !items.isEmpty() && goesOn(items.getLast(), line)) {
                items.add(items.removeLast().and(line));
            } else {
                between.add(line);
            }
        }
        between(between, items);
        return items;
    }

    /**
     * Whether a line belongs to the entry above it: what follows a list item stands below the list.
     */
    private static boolean goesOn(Candidate entry, Line line) {
        boolean isBullet = entry.lines().getLast().block().kind() == Block.Kind.LIST_ITEM;
        return !isBullet || line.block().kind() != Block.Kind.PARAGRAPH;
    }

    private void between(List<Line> lines, List<Candidate> items) {
        if (!lines.isEmpty()) {
            boolean isHeaded = items.isEmpty() && !heading().isEmpty();
            String title = isHeaded ? heading() : Titles.ofLine(lines.getFirst());
            items.add(new Candidate(title, Form.BETWEEN, isSponsored(), lines));
            lines.clear();
        }
    }

    private List<Candidate> whole() {
        if (content.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        Form form = Form.BETWEEN;
        if (!headings.isEmpty()) {
            Line heading = headings.getLast();
            form = form(heading);
            if (!isLabel(heading)) {
                lines.add(heading);
            }
        }
        lines.addAll(content);
        String title = heading().isEmpty() ? Titles.ofLine(content.getFirst()) : heading();
        return List.of(new Candidate(title, form, isSponsored(), lines));
    }

    /** A link on a heading leads to the story it tells; an emoji before it sets items apart. */
    private static Form form(Line heading) {
        if (!heading.sources().isEmpty()) {
            return Form.MARKED;
        }
        return Emoji.leads(heading.text()) ? Form.PICTURED : Form.HEADED;
    }

    /** The last heading that is a title, or empty. */
    private String heading() {
        return headings.isEmpty() || isLabel(headings.getLast())
                ? ""
                : Titles.ofHeading(headings.getLast().text());
    }

    /** {@code From our sponsor} names no advertisement; {@code Some Cloud (sponsored)} does. */
    private static boolean isLabel(Line heading) {
        return heading.isSponsored()
                && Titles.ofHeading(heading.text()).equals(Emoji.trimmed(heading.text()))
                && !heading.text().matches("(?s).{5,}[(\\[].*");
    }
}
