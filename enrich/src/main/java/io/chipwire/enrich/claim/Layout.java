package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import java.util.Set;

/** Tells headings over what somebody holds from headings over prices, tests and advice. */
final class Layout {
    private static final Set<String> PARTS = WordList.of(Layout.class, "part-words.txt");
    private static final Set<String> NO_HOLDINGS =
            WordList.of(Layout.class, "no-holding-words.txt");

    private Layout() {}

    /** Whether a line stands over machines or parts of them: "Compute resources", "Hardware:". */
    static boolean isAboutParts(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (isPart(line, i)) {
                return !isAboutOther(line);
            }
        }
        return false;
    }

    /** Whether the token there is a word for machines or parts of them. */
    static boolean isPart(Line line, int index) {
        if (index >= line.size()) {
            return false;
        }
        for (String word : line.at(index).word().split("[ /-]")) {
            if (PARTS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line tells prices, tests, needs or advice, which nobody holds. */
    static boolean isAboutOther(Line line) {
        return line.tokens().stream().anyMatch(token -> NO_HOLDINGS.contains(token.word()));
    }
}
