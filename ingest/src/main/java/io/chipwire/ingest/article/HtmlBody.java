package io.chipwire.ingest.article;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.limit.Budget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/** An element as blocks: walks it once and closes a block wherever a browser would. */
final class HtmlBody implements NodeVisitor {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");

    /** Newsletters build their pages of tables; a table of data has short cells. */
    private static final int LONGEST_CELL = 160;

    /** What a cell holds that is a column of the page. */
    private static final Evaluator OF_A_PAGE =
            Selector.evaluatorOf("table, h1, h2, h3, h4, h5, h6, ul, ol, p + p");

    private final Budget budget;
    private final Body.Builder body = new Body.Builder();
    private final Words.Builder words = new Words.Builder();
    private final Deque<Block.Kind> kinds = new ArrayDeque<>();
    private final Deque<OpenLink> links = new ArrayDeque<>();
    private int bold;
    private boolean isRow;
    private boolean isAfterBreak;

    private HtmlBody(Budget budget) {
        this.budget = budget;
    }

    private record OpenLink(int from, String url) {}

    static Body read(Element root, Budget budget) {
        HtmlBody reading = new HtmlBody(budget);
        root.traverse(reading);
        reading.flush();
        return reading.body.build();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            start(element);
            bold(element, 1);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element);
            bold(element, -1);
        }
    }

    private void text(TextNode text) {
        if (!text.isBlank()) {
            isAfterBreak = false;
        }
        words.append(text.getWholeText());
    }

    private void start(Element element) {
        switch (element.normalName()) {
            case "br" -> lineBreak();
            case "a" -> links.push(new OpenLink(words.length(), element.absUrl("href")));
            case "tr" -> startRow(element);
            case "td", "th" -> startCell();
            default -> {
                if (isBlock(element)) {
                    flush();
                    kind(element);
                }
            }
        }
    }

    private void end(Element element) {
        switch (element.normalName()) {
            case "br" -> {}
            case "a" -> endLink();
            case "tr" -> endRow();
            case "td", "th" -> endCell();
            default -> {
                if (isBlock(element)) {
                    flush();
                    if (isKind(element)) {
                        kinds.pop();
                    }
                }
            }
        }
    }

    private void bold(Element element, int more) {
        String name = element.normalName();
        if (name.equals("b")
                || name.equals("strong")
                || BOLD.matcher(element.attr("style")).find()) {
            bold += more;
            words.bold(bold > 0);
        }
    }

    private boolean isBlock(Element element) {
        return !isRow && element.isBlock();
    }

    /** One break parts two words, two in a row part two paragraphs. */
    private void lineBreak() {
        if (isAfterBreak && !isRow) {
            flush();
        } else {
            words.append(' ');
        }
        isAfterBreak = true;
    }

    private void endLink() {
        OpenLink link = links.pop();
        if (CanonicalUrl.isHttp(link.url()) && link.from() < words.length()) {
            words.link(link.from(), link.url());
        }
    }

    private void startRow(Element row) {
        budget.checkTime();
        flush();
        if (!isRow && isData(row)) {
            isRow = true;
            kinds.push(Block.Kind.TABLE_ROW);
        }
    }

    private void startCell() {
        if (!isRow) {
            flush();
        } else if (!words.isEmpty()) {
            words.append(" | ");
        }
    }

    private void endCell() {
        if (!isRow) {
            flush();
        }
    }

    private void endRow() {
        flush();
        if (isRow) {
            isRow = false;
            kinds.pop();
        }
    }

    private static boolean isData(Element row) {
        int filled = 0;
        for (Element cell : row.children()) {
            String text = cell.text();
            if (text.length() > LONGEST_CELL || cell.selectFirst(OF_A_PAGE) != null) {
                return false;
            }
            filled += text.isEmpty() ? 0 : 1;
        }
        return filled > 1;
    }

    private void kind(Element element) {
        switch (element.normalName()) {
            case "li" -> kinds.push(Block.Kind.LIST_ITEM);
            case "blockquote" -> kinds.push(Block.Kind.QUOTE);
            case "pre" -> kinds.push(Block.Kind.CODE);
            default -> {
                if (HEADINGS.contains(element.normalName())) {
                    kinds.push(Block.Kind.HEADING);
                }
            }
        }
    }

    private static boolean isKind(Element element) {
        String name = element.normalName();
        return name.equals("li")
                || name.equals("blockquote")
                || name.equals("pre")
                || HEADINGS.contains(name);
    }

    /** Links that go on in the next block begin there anew. */
    private void flush() {
        if (words.isEmpty()) {
            return;
        }
        for (OpenLink link : links) {
            if (CanonicalUrl.isHttp(link.url()) && link.from() < words.length()) {
                words.link(link.from(), link.url());
            }
        }
        body.add(kinds.isEmpty() ? Block.Kind.PARAGRAPH : kinds.peek(), words.take());
        Deque<OpenLink> again = new ArrayDeque<>();
        links.forEach(link -> again.addLast(new OpenLink(0, link.url())));
        links.clear();
        links.addAll(again);
    }
}
