package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Link;
import io.chipwire.ingest.article.CanonicalUrl;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of an issue as its form shows it, or a sentence of one.
 *
 * @param index of the block in the body
 * @param lead how many of its first characters are set in bold
 * @param links that stand on it, in order
 * @param sources the links that lead away from the page's own host, in order
 */
record Line(
        int index,
        Block block,
        int lead,
        List<Link> links,
        List<Link> sources,
        Shape shape,
        Furniture furniture) {
    private static final int LONGEST_HEADING = 160;

    /** A whole paragraph under one heading reads differently from an entry of a list. */
    private static final int LONGEST_ENTRY = 1200;

    private static final int SHORTEST_HEADLINE = 15;
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_BAR_WORDS = 30;
    private static final int LONGEST_LEAD = 120;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:#\\s?)?\\d{1,2}\\s*(?:/|[.)](?=\\s*$)|️?⃣)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern CREDIT =
            Pattern.compile(
                    "[(\\[](?:link|links|source|read|read more|more|via [^()]{1,30})[)\\]][.!]?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_IN_BRACKET = Pattern.compile("[)\\]][.!]?$");
    private static final Pattern MORE =
            Pattern.compile(".{0,60}(?:[→»›➔➜]|->)\\s*", Pattern.DOTALL);
    private static final Pattern BETWEEN_LINKS = Pattern.compile("[\\s|•·,/&—–-]*");
    /** {@code HALL IN LINZ - what about it}. */
    private static final Pattern CAPITALS =
            Pattern.compile("[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}'’&,. ]{6,80}(?:\\s[–—-]\\s|:\\s)(?=\\S)");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+(?:\\s*\\[\\d+\\])?");
    private static final Pattern FOOTNOTE =
            Pattern.compile("\\[?\\d{1,3}[\\].:)]{1,2}\\s*https?://\\S+");

    Line {
        links = List.copyOf(links);
        sources = List.copyOf(sources);
    }

    /** What a block looks like. */
    enum Shape {
        /** A heading, or a short line that an emoji leads or that labels an advertisement. */
        HEADING,
        /** A number that leads an item: {@code 1/}. */
        NUMBER,
        /** A line that is an item by itself: it links to its source or credits it. */
        ENTRY,
        /** A line that opens with a label: {@code Name: what about it}, or bold words. */
        LABELLED,
        /** A list item without link or label. */
        BULLET,
        /** A row of links to the newsletter's own places, or a link's address at the foot. */
        NAVIGATION,
        PROSE
    }

    /**
     * The line of a block.
     *
     * @param links the block's links
     * @param host of the page, or empty
     */
    static Line of(int index, Block block, int lead, List<Link> links, String host) {
        Furniture furniture = Furniture.of(block.text());
        List<Link> sources =
                links.stream()
                        .filter(link ->
                                host.isEmpty() || !CanonicalUrl.host(link.url()).equals(host))
                        .toList();
        Shape shape =
                isNavigation(block.text(), links)
                        ? Shape.NAVIGATION
                        : shape(block, lead, sources, furniture);
        return new Line(index, block, lead, links, sources, shape, furniture);
    }

    /** The same line as a heading. */
    Line asHeading() {
        return new Line(index, block, lead, links, sources, Shape.HEADING, furniture);
    }

    /** A part of the line, from one character to before another. */
    Line part(int start, int end) {
        List<Link> inside =
                links.stream()
                        .filter(link -> link.start() >= start && link.end() <= end)
                        .map(link ->
                                new Link(
                                        link.block(),
                                        link.start() - start,
                                        link.end() - start,
                                        link.url()))
                        .toList();
        Block part = new Block(block.kind(), text().substring(start, end));
        return new Line(index, part, 0, inside, inside, Shape.PROSE, Furniture.NONE);
    }

    String text() {
        return block.text();
    }

    int length() {
        return block.text().length();
    }

    boolean isSponsored() {
        return furniture == Furniture.SPONSOR || furniture == Furniture.PAID;
    }

    /** Whether it is nothing but the address of a page. */
    boolean isAddress() {
        return ADDRESS.matcher(text()).matches();
    }

    /** Whether it has no words: pictures, a number, a row of signs. */
    boolean isWordless() {
        return shape != Shape.NUMBER && text().codePoints().noneMatch(Character::isLetter);
    }

    /** Whether all of its words are one link, or nearly all. */
    boolean isAllLink() {
        return !isAddress() && sources.stream()
                .anyMatch(link ->
                        link.end() - link.start() >= SHORTEST_HEADLINE
                                && Emoji.trimmed(text()).length() - (link.end() - link.start())
                                        <= 4);
    }

    /** What stands behind the number. */
    String afterNumber() {
        Matcher number = NUMBER.matcher(text());
        return number.matches() ? String.valueOf(number.group(1)).strip() : "";
    }

    private static Shape shape(Block block, int lead, List<Link> sources, Furniture furniture) {
        String text = block.text();
        boolean isShort = text.length() <= LONGEST_HEADING;
        if (isNumber(block)) {
            return Shape.NUMBER;
        }
        if (block.kind() == Block.Kind.HEADING) {
            return Shape.HEADING;
        }
        boolean isOpen = block.kind() == Block.Kind.PARAGRAPH;
        if (isOpen && isShort && isHeadline(text, sources, furniture)) {
            return Shape.HEADING;
        }
        return furniture == Furniture.PAID ? Shape.ENTRY : entry(block, lead, sources);
    }

    private static boolean isNumber(Block block) {
        boolean isShort = block.text().length() <= LONGEST_HEADING;
        return isShort
                && block.kind() != Block.Kind.TABLE_ROW
                && block.kind() != Block.Kind.CODE
                && NUMBER.matcher(block.text()).matches();
    }

    private static boolean isHeadline(String text, List<Link> sources, Furniture furniture) {
        if (furniture == Furniture.SPONSOR) {
            return true;
        }
        String words = Emoji.trimmed(text);
        return furniture == Furniture.NONE
                && Emoji.leads(text)
                && words.codePoints().anyMatch(Character::isLetter)
                && !words.endsWith(".")
                && !isCredited(text, sources);
    }

    private static Shape entry(Block block, int lead, List<Link> sources) {
        String text = block.text();
        boolean isItem = block.kind() == Block.Kind.LIST_ITEM;
        boolean isOpen = isItem || block.kind() == Block.Kind.PARAGRAPH;
        if (!isOpen || text.length() > LONGEST_ENTRY) {
            return Shape.PROSE;
        }
        if (isCredited(text, sources) || (isItem ? !sources.isEmpty() : isLedByLink(text, sources))) {
            return Shape.ENTRY;
        }
        boolean isLed = isLedByTitle(text, lead) || CAPITALS.matcher(text).lookingAt();
        if ((isItem && Titles.hasLabel(text)) || isLed) {
            return Shape.LABELLED;
        }
        return isItem ? Shape.BULLET : Shape.PROSE;
    }

    /** Whether it ends in its source: {@code (link)}, or brackets around a link. */
    private static boolean isCredited(String text, List<Link> sources) {
        String words = Emoji.trimmed(text);
        if (CREDIT.matcher(words).find()) {
            return true;
        }
        return !sources.isEmpty()
                && ENDS_IN_BRACKET.matcher(words).find()
                && sources.getLast().end() >= text.length() - 3
                && sources.getLast().end() - sources.getLast().start() <= LONGEST_BAR_WORDS;
    }

    /** A paragraph whose first sentence is set in bold; a bold name within one is no title. */
    private static boolean isLedByTitle(String text, int lead) {
        String words = Emoji.trimmed(text.substring(0, Math.min(lead, text.length())));
        boolean isSentence = !words.isEmpty() && ".!?".indexOf(words.charAt(words.length() - 1)) >= 0;
        return words.length() >= SHORTEST_HEADLINE / 2
                && words.length() <= LONGEST_LEAD
                && lead < text.length()
                && isSentence;
    }

    /** A paragraph whose first words are the link: a headline and what it says. */
    private static boolean isLedByLink(String text, List<Link> sources) {
        if (sources.isEmpty()) {
            return false;
        }
        Link first = sources.getFirst();
        int length = first.end() - first.start();
        return first.start() <= 2
                && length >= SHORTEST_HEADLINE
                && length <= LONGEST_HEADLINE
                && first.end() <= text.length();
    }

    private static boolean isNavigation(String text, List<Link> links) {
        if (FOOTNOTE.matcher(text).matches()) {
            return true;
        }
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
