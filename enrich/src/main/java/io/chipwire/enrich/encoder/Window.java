package io.chipwire.enrich.encoder;

import java.util.List;

/**
 * As much of a passage as the network reads at once, with the pairs that it is asked about.
 *
 * @param pieces what is read, with the borders between paragraphs
 * @param marks for each piece whether it belongs to a name, to the chips asked about, to a maker's
 *     name or to none of them
 * @param asked the questions, one for each place of a name beside chips
 */
record Window(List<Placed> pieces, List<Mark> marks, List<Asked> asked) {
    /**
     * A piece of a row.
     *
     * @param row index of the passage's row; negative for a border
     */
    record Placed(int row, Piece piece) {
        private static final int NOWHERE = -1;

        static Placed border(Piece piece) {
            return new Placed(NOWHERE, piece);
        }

        boolean isBorder() {
            return row == NOWHERE;
        }
    }

    /** What a piece belongs to. */
    enum Mark {
        TEXT,
        NAME,
        CHIPS,
        MAKER
    }

    /**
     * Chips and one place of a name.
     *
     * @param pair index of the passage's pair
     * @param chips first piece of the chips
     * @param afterChips one past their last
     * @param name first piece of the name
     * @param afterName one past its last
     * @param trade what is named
     * @param isBeside whether both stand in one sentence
     * @param isInHeading whether the name stands in a heading
     */
    record Asked(
            int pair,
            int chips,
            int afterChips,
            int name,
            int afterName,
            Passage.Trade trade,
            boolean isBeside,
            boolean isInHeading) {
        private static final int[] REACHES = {3, 6, 11, 21, 41, 81, 161};

        /** How far the name stands before the chips, in eight steps, then how far behind them. */
        int distance() {
            int apart = chips - name;
            int step = 0;
            while (step < REACHES.length && Math.abs(apart) >= REACHES[step]) {
                step++;
            }
            return apart < 0 ? step + REACHES.length + 1 : step;
        }

        private Asked unnumbered() {
            return new Asked(0, chips, afterChips, name, afterName, trade, isBeside, isInHeading);
        }

        int place() {
            return (isBeside ? 1 : 0) + (isInHeading ? 2 : 0);
        }
    }

    Window {
        pieces = List.copyOf(pieces);
        marks = List.copyOf(marks);
        asked = List.copyOf(asked);
    }

    /** The same window, whichever pairs of its passage it asks about. */
    Window unnumbered() {
        return new Window(pieces, marks, asked.stream().map(Asked::unnumbered).toList());
    }
}
