package io.chipwire.enrich.sentence;

import io.chipwire.events.Article.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells which line breaks of a block end a sentence, and which are only there because the line was
 * full: mail programs and editors break lines at some 72 to 100 characters.
 */
final class LineBreaks {
    /** Words after which no sentence ends. */
    private static final Set<String> OPEN =
            Set.of(
                    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "its", "of",
                    "on", "or", "our", "than", "that", "the", "their", "to", "which", "with");

    private static final int NARROWEST = 30;
    private static final int WIDEST = 130;

    /** Of fewer lines it cannot be told whether they are full. */
    private static final int FEWEST = 3;

    private final String text;
    private final boolean may;
    private final boolean full;

    LineBreaks(Block block) {
        this.text = block.text();
        this.may =
                switch (block.kind()) {
                    case PARAGRAPH, LIST_ITEM, QUOTE -> true;
                    case HEADING, TABLE_ROW, CODE -> false;
                };
        this.full = may && areFull(text.lines().toList());
    }

    /** Whether a line ends at the index, and a sentence with it. */
    boolean endsAt(int index) {
        if (text.charAt(index) != '\n') {
            return false;
        }
        String before = text.substring(text.lastIndexOf('\n', index - 1) + 1, index).strip();
        int end = text.indexOf('\n', index + 1);
        String after = text.substring(index + 1, end < 0 ? text.length() : end).strip();
        return !may || before.isEmpty() || after.isEmpty() || !goesOn(before, after);
    }

    /** Whether a line goes on in the next one. */
    private boolean goesOn(String before, String after) {
        boolean wide = Math.max(before.length(), after.length()) >= NARROWEST;
        boolean continued = wide && Character.isLowerCase(after.charAt(0));
        return continued || isMark(after) || (!isItem(after) && (full || isOpen(before)));
    }

    /** Whether a line begins with what never begins a sentence. */
    private static boolean isMark(String line) {
        return ",;.)%".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean isItem(String line) {
        return "-*+|>#\u2013\u2014\u2022\u25aa\u25cf\u25e6".indexOf(line.charAt(0)) >= 0;
    }

    private static boolean isOpen(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return line.endsWith(",") || OPEN.contains(last);
    }

    /** Whether no line but the last had room for the first word of the next one. */
    private static boolean areFull(List<String> lines) {
        int widest = lines.stream().mapToInt(String::length).max().orElse(0);
        if (lines.size() < FEWEST || widest < NARROWEST || widest > WIDEST) {
            return false;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String next = lines.get(i + 1).strip();
            int space = next.indexOf(' ');
            int word = space < 0 ? next.length() : space;
            if (lines.get(i).length() + 1 + word <= widest) {
                return false;
            }
        }
        return true;
    }
}
