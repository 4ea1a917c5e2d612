package io.chipwire.ingest.story.outline;

import io.chipwire.events.Article.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the text of one passage after the other, with its links. */
final class PassageText {
    private final StringBuilder text = new StringBuilder();
    private final List<Passage.Span> links = new ArrayList<>();
    private boolean space;
    private boolean newLine;
    private int breaks;
    private int weak;
    private int linked;
    private boolean inLink;
    private int linkStart;
    private String href = "";

    /** Adds words; verbatim keeps their white space. */
    void append(String words, boolean verbatim, boolean strong) {
        if (verbatim) {
            border();
            text.append(words);
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ' || c == '\u00A0' || c == '\u3000' || (c >= '\u2000' && c <= '\u200A')) {
                space = true;
            } else if (!isInvisible(c)) {
                border();
                text.append(c);
                if (!strong) {
                    weak++;
                }
            }
        }
    }

    /** Characters that show nothing and only part a word: zero-width space, BOM, soft hyphen. */
    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u2060';
    }

    private void border() {
        if (newLine && !text.isEmpty()) {
            text.append('\n');
        } else if (space && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        if (inLink && linkStart > text.length() - 1 && (space || newLine)) {
            linkStart = text.length();
        }
        space = false;
        newLine = false;
        breaks = 0;
    }

    /** A line ends here. */
    void lineBreak() {
        newLine = true;
        breaks++;
    }

    /** Whether a blank line stands between what came and what comes. */
    boolean atBlankLine() {
        return breaks > 1;
    }

    /** Another cell of a table row begins, or another block within a cell. */
    void cellBorder(boolean cell) {
        if (cell && !text.isEmpty()) {
            text.append(" | ");
        }
        space = !cell;
        newLine = false;
    }

    void openLink(String target) {
        closeLink();
        href = target;
        inLink = !target.isEmpty();
        linkStart = text.length();
    }

    void closeLink() {
        if (inLink && text.length() > linkStart) {
            int start = linkStart;
            while (start < text.length() && text.charAt(start) <= ' ') {
                start++;
            }
            if (start < text.length()) {
                links.add(new Passage.Span(start, text.length(), href));
                linked += text.length() - start;
            }
        }
        inLink = false;
    }

    /** What has come since the last border, if it is more than white space. */
    Optional<Passage> take(Kind kind, int box) {
        boolean goesOn = inLink;
        closeLink();
        String words = kind == Kind.CODE ? text.toString().stripTrailing() : text.toString();
        Optional<Passage> passage =
                words.chars().allMatch(c -> c <= ' ' || c == '|')
                        ? Optional.empty()
                        : Optional.of(new Passage(kind, words, links, linked, box, weak == 0));
        text.setLength(0);
        links.clear();
        space = false;
        newLine = false;
        breaks = 0;
        weak = 0;
        linked = 0;
        inLink = goesOn;
        linkStart = 0;
        return passage;
    }
}
