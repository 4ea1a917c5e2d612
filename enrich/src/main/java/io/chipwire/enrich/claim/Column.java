package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import java.util.Set;

/** What a column of a table, or the key of a note, tells. */
enum Column {
    /** A measure of a machine, whatever else its name says: "Single-accelerator TFLOPS". */
    MEASURE("measure-columns.txt"),
    OWNER("owner-columns.txt"),
    VENDOR("vendor-columns.txt"),
    COUNT("count-columns.txt"),
    VALUE("value-columns.txt"),
    STATUS("status-columns.txt"),
    DATE("date-columns.txt"),
    SYSTEM("system-columns.txt"),
    CHIPS("chip-columns.txt"),
    OTHER("");

    /** How long a heading of a column may be; what is longer is text. */
    private static final int LONGEST = 6;

    private final Set<String> words;

    Column(String file) {
        this.words = file.isEmpty() ? Set.of() : WordList.of(Column.class, file);
    }

    /**
     * What the words between two indexes head: the last word tells it, as in "GPU count"; {@link
     * #OTHER} where no word does.
     */
    static Column of(Line line, int from, int to) {
        if (to - from > LONGEST) {
            return OTHER;
        }
        for (int i = from; i < to; i++) {
            if (MEASURE.words.contains(line.at(i).word())) {
                return MEASURE;
            }
        }
        for (int i = to - 1; i >= from; i--) {
            for (Column column : values()) {
                for (String word : line.at(i).word().split("[ /]")) {
                    if (column.words.contains(word)) {
                        return column;
                    }
                }
            }
        }
        return OTHER;
    }
}
