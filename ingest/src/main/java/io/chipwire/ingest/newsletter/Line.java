package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Link;
import io.chipwire.ingest.article.CanonicalUrl;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of an issue as its form shows it.
 *
 * @param index of the block in the body
 * @param links that stand on it and lead away from the page's own host, in order
 */
record Line(int index, Block block, List<Link> links, Shape shape, Furniture furniture) {
    private static final int LONGEST_HEADING = 160;

    /** A whole paragraph under one heading reads differently from an entry of a list. */
    private static final int LONGEST_ENTRY = 1200;

    private static final int SHORTEST_HEADLINE = 15;
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_BAR_WORDS = 30;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:#\\s?)?\\d{1,2}\\s*(?:/|[.)](?=\\s*$)|️?⃣)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern CREDIT =
            Pattern.compile(
                    "[(\\[](?:link|links|source|read|read more|more|via [^()]{1,30})[)\\]][.!]?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE =
            Pattern.compile(".{0,60}(?:[→»›➔➜]|->)\\s*", Pattern.DOTALL);
    private static final Pattern BETWEEN_LINKS = Pattern.compile("[\\s|•·,/&—–-]*");

    /** What a block looks like. */
    enum Shape {
        /** A heading, or a short line that an emoji leads or that labels an advertisement. */
        HEADING,
        /** A number that leads an item: {@code 1/}. */
        NUMBER,
        /** A line that is an item by itself: it links to its source or credits it. */
        ENTRY,
        /** A list item that opens with a label: {@code Name: what about it}. */
        LABELLED,
        /** A row of links to the newsletter's own places. */
        NAVIGATION,
        PROSE
    }

    /**
     * The line of a block.
     *
     * @param all the block's links
     * @param host of the page, or empty
     */
    static Line of(int index, Block block, List<Link> all, String host) {
        Furniture furniture = Furniture.of(block.text());
        List<Link> links =
                all.stream()
                        .filter(link ->
                                host.isEmpty() || !CanonicalUrl.host(link.url()).equals(host))
                        .toList();
        Shape shape =
                isNavigation(block.text(), all) ? Shape.NAVIGATION : shape(block, links, furniture);
        return new Line(index, block, links, shape, furniture);
    }

    String text() {
        return block.text();
    }

    int length() {
        return block.text().length();
    }

    /** What stands behind the number. */
    String afterNumber() {
        Matcher number = NUMBER.matcher(text());
        return number.matches() ? String.valueOf(number.group(1)).strip() : "";
    }

    private static Shape shape(Block block, List<Link> links, Furniture furniture) {
        String text = block.text();
        boolean isShort = text.length() <= LONGEST_HEADING;
        if (isNumber(block)) {
            return Shape.NUMBER;
        }
        if (block.kind() == Block.Kind.HEADING) {
            return Shape.HEADING;
        }
        boolean isOpen = block.kind() == Block.Kind.PARAGRAPH;
        if (isOpen && isShort && isHeadline(text, furniture)) {
            return Shape.HEADING;
        }
        return entry(block, links);
    }

    private static boolean isNumber(Block block) {
        boolean isShort = block.text().length() <= LONGEST_HEADING;
        return isShort
                && block.kind() != Block.Kind.TABLE_ROW
                && block.kind() != Block.Kind.CODE
                && NUMBER.matcher(block.text()).matches();
    }

    private static boolean isHeadline(String text, Furniture furniture) {
        if (furniture == Furniture.SPONSOR) {
            return true;
        }
        String words = Emoji.trimmed(text);
        return furniture == Furniture.NONE
                && Emoji.leads(text)
                && words.codePoints().anyMatch(Character::isLetter)
                && !words.endsWith(".")
                && !CREDIT.matcher(words).find();
    }

    private static Shape entry(Block block, List<Link> links) {
        String text = block.text();
        boolean isItem = block.kind() == Block.Kind.LIST_ITEM;
        boolean isOpen = isItem || block.kind() == Block.Kind.PARAGRAPH;
        if (!isOpen || text.length() > LONGEST_ENTRY) {
            return Shape.PROSE;
        }
        if (CREDIT.matcher(text).find() || (isItem ? !links.isEmpty() : isLedByLink(text, links))) {
            return Shape.ENTRY;
        }
        return isItem && Titles.hasLabel(text) ? Shape.LABELLED : Shape.PROSE;
    }

    /** A paragraph whose first words are the link: a headline and what it says. */
    private static boolean isLedByLink(String text, List<Link> links) {
        if (links.isEmpty()) {
            return false;
        }
        Link first = links.getFirst();
        int length = first.end() - first.start();
        return first.start() <= 2
                && length >= SHORTEST_HEADLINE
                && length <= LONGEST_HEADLINE
                && first.end() <= text.length();
    }

    private static boolean isNavigation(String text, List<Link> links) {
        if (links.isEmpty()) {
            return false;
        }
        if (MORE.matcher(text).matches()) {
            return true;
        }
        StringBuilder rest = new StringBuilder(text);
        for (Link link : links.reversed()) {
            if (link.end() - link.start() > LONGEST_BAR_WORDS || link.end() > rest.length()) {
                return false;
            }
            rest.delete(link.start(), link.end());
        }
        return links.size() > 1 && BETWEEN_LINKS.matcher(rest).matches();
    }
}
