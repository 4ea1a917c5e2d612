package io.chipwire.ingest.feed;

import java.util.List;
import java.util.Locale;

/** Whether an item carries its article, or a teaser of the page behind its link. */
final class Wholeness {
    /** Shorter content beside a link is a teaser. */
    private static final int LEAST_ARTICLE = 600;

    private static final int TAIL = 40;
    private static final List<String> CUT_OFF =
            List.of("…", "...", "[…]", "[...]", "read more", "continue reading");

    private Wholeness() {}

    static boolean isWhole(String link, Prose text) {
        if (link.isEmpty()) {
            return true;
        }
        String words = text.words();
        String tail = words.substring(Math.max(0, words.length() - TAIL)).toLowerCase(Locale.ROOT);
        return words.length() >= LEAST_ARTICLE && CUT_OFF.stream().noneMatch(tail::endsWith);
    }
}
