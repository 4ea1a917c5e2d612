package io.chipwire.enrich.encoder;

import java.util.List;

/**
 * Text with marked chips and names, and which of them may belong together.
 *
 * @param rows its sentences; those of the title, if there are, come first
 * @param chips where chips are named
 * @param figures who is named
 * @param pairs what shall be judged
 */
public record Passage(List<Row> rows, List<Span> chips, List<Figure> figures, List<Pair> pairs) {
    public Passage {
        rows = List.copyOf(rows);
        chips = List.copyOf(chips);
        figures = List.copyOf(figures);
        pairs = List.copyOf(pairs);
    }

    /**
     * A sentence.
     *
     * @param block its paragraph; negative for the title
     */
    public record Row(int block, boolean isHeading, String text) {}

    /**
     * Words of a row.
     *
     * @param start first character in the row's text
     * @param end one past the last
     */
    public record Span(int row, int start, int end) {}

    /** Somebody, with every place that names it. */
    public record Figure(Trade trade, List<Span> names) {
        public Figure {
            names = List.copyOf(names);
        }
    }

    /** What somebody mainly is. */
    public enum Trade {
        MAKER,
        HOST,
        HYPERSCALER,
        STATE,
        GROUP,
        USER,
        PERSON,
        UNLISTED_LONG,
        UNLISTED_SHORT,
        OTHER
    }

    /**
     * Somebody who may obtain or sell chips.
     *
     * @param chips index of the chips
     * @param figure index of the figure
     * @param worth whether the text around the two shall be read for their sake
     */
    public record Pair(int chips, int figure, boolean worth) {}
}
