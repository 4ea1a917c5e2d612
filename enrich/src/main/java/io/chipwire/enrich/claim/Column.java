package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import java.util.EnumMap;
import java.util.Map;
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

    private static final Map<Column, Set<String>> WORDS = words();

    private final String file;

    Column(String file) {
        this.file = file;
    }

    private static Map<Column, Set<String>> words() {
        Map<Column, Set<String>> words = new EnumMap<>(Column.class);
        for (Column column : values()) {
            words.put(column, column == OTHER ? Set.of() : WordList.of(Column.class, column.file));
        }
        return words;
    }

    private boolean isHeadedBy(String word) {
        return WORDS.getOrDefault(this, Set.of()).contains(word);
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
            if (MEASURE.isHeadedBy(line.at(i).word())) {
                return MEASURE;
            }
        }
        for (int i = to - 1; i >= from; i--) {
            for (Column column : values()) {
                for (String word : line.at(i).word().split("[ /]")) {
                    if (column.isHeadedBy(word)) {
                        return column;
                    }
                }
            }
        }
        return OTHER;
    }
}
