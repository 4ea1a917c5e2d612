package io.chipwire.ingest.story.body;

import io.chipwire.ingest.story.words.Plain;
import io.chipwire.ingest.table.Table;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines and headings that stand beside the story by what they say: {@code Read more: …}, {@code
 * Related articles}. The knowledge is {@code line-words.tsv}.
 */
final class LineWords {
    private static final Table TABLE = Table.read(LineWords.class, "line-words.tsv");
    private static final Set<String> START = of("start");
    private static final Set<String> WHOLE = of("whole");
    private static final Set<String> LABEL = of("label");
    private static final Set<String> SECTION = of("section");

    private static final Set<String> SECTION_START = of("section-start");
    private static final int LONGEST_LABEL = 30;

    /** More words than the longest entry has. */
    private static final int MOST_WORDS = 8;

    private LineWords() {}

    private static Set<String> of(String use) {
        return TABLE.rows().stream()
                .filter(row -> row.get(1).equals(use))
                .map(row -> row.get(0).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a line begins with words that no story's sentence begins with. */
    static boolean opensFurniture(String line) {
        int colon = line.indexOf(':');
        if (colon > 0
                && colon < LONGEST_LABEL
                && LABEL.contains(Plain.folded(line.substring(0, colon)))) {
            return true;
        }
        String folded = Plain.folded(line);
        return WHOLE.contains(folded) || hasPrefixIn(START, folded);
    }

    /** Whether a heading opens a section beside the story. */
    static boolean opensSection(String heading) {
        String folded = Plain.folded(heading);
        return SECTION.contains(folded) || hasPrefixIn(SECTION_START, folded);
    }

    private static boolean hasPrefixIn(Set<String> phrases, String folded) {
        int end = -1;
        for (int words = 0; words < MOST_WORDS; words++) {
            end = folded.indexOf(' ', end + 1);
            if (end < 0) {
                return phrases.contains(folded);
            }
            if (phrases.contains(folded.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
