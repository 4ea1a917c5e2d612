package io.chipwire.enrich.claim;

import io.chipwire.events.Article.Block.Kind;
import java.util.List;

/** Tells which sentences of an article stand in one list. */
final class Lists {
    private Lists() {}

    /** Whether two sentences are one, or items of one list that no other block divides. */
    static boolean areTogether(List<Line> lines, int one, int two) {
        for (int at = Math.min(one, two); at <= Math.max(one, two); at++) {
            if (one != two && !isItem(lines.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** The index one past the last item of the list that begins at a sentence; itself if none. */
    static int end(List<Line> lines, int from) {
        int end = from;
        while (end < lines.size() && isItem(lines.get(end))) {
            end++;
        }
        return end;
    }

    static boolean isItem(Line line) {
        return line.sentence().kind() == Kind.LIST_ITEM;
    }
}
