package io.chipwire.enrich.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lays windows over a passage so that all chips stand in exactly one, under the title and the last
 * heading, with the sentences before and behind them as far as names or chips stand there.
 */
final class Windows {
    /** Chips are asked about together within so many pieces. */
    private static final int LONGEST = 220;

    /** So many pieces of the sentences before. */
    private static final int BEFORE = 70;

    /** So many pieces of the sentences behind the last with chips. */
    private static final int BEHIND = 60;

    /** So many pieces of the title and of the heading. */
    private static final int OVER = 28;

    /** So many pieces of one sentence. */
    private static final int SENTENCE = LONGEST + 60;

    /** So many places of one name, the nearest. */
    private static final int NAMES = 4;

    /** So many at most, the first; a text of nothing but chips must not take for ever. */
    private static final int MOST = 20;

    private record Placed(int figure, int first, int after, int row) {}

    private final Passage passage;
    private final WordPieces words;
    private final Map<Integer, List<Piece>> pieces = new HashMap<>();
    private final Map<Integer, List<Integer>> chipsByRow = new HashMap<>();
    private final Map<Integer, List<Integer>> pairsByChips = new HashMap<>();
    private final Map<Integer, Map<Passage.Span, Integer>> namesByRow = new HashMap<>();

    Windows(Passage passage, WordPieces words) {
        this.passage = passage;
        this.words = words;
        for (int i = 0; i < passage.pairs().size(); i++) {
            pairsByChips
                    .computeIfAbsent(passage.pairs().get(i).chips(), _ -> new ArrayList<>())
                    .add(i);
        }
        for (int i = 0; i < passage.chips().size(); i++) {
            chipsByRow.computeIfAbsent(passage.chips().get(i).row(), _ -> new ArrayList<>()).add(i);
        }
        for (int i = 0; i < passage.figures().size(); i++) {
            for (Passage.Span name : passage.figures().get(i).names()) {
                namesByRow.computeIfAbsent(name.row(), _ -> new LinkedHashMap<>()).put(name, i);
            }
        }
    }

    List<Window> all() {
        List<Window> windows = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        for (int row : new TreeSet<>(chipsByRow.keySet())) {
            if (!done.contains(row) && windows.size() < MOST) {
                Set<Integer> own = new HashSet<>();
                Window window = around(row, own);
                if (own.stream().anyMatch(this::isWorthReading)) {
                    windows.add(window);
                }
                done.addAll(own);
            }
        }
        return windows;
    }

    /** Whether a row has chips that may be somebody's; of chips with nobody near that is open. */
    private boolean isWorthReading(int row) {
        return chipsByRow.getOrDefault(row, List.of()).stream()
                .anyMatch(chips -> {
                    List<Integer> pairs = pairsByChips.getOrDefault(chips, List.of());
                    return pairs.isEmpty()
                            || pairs.stream().anyMatch(pair -> passage.pairs().get(pair).worth());
                });
    }

    private Window around(int row, Set<Integer> done) {
        int first = row;
        int before = 0;
        while (first > 0 && before + size(first - 1) <= BEFORE) {
            first--;
            before += size(first);
        }
        List<Integer> asked = asked(row, LONGEST - before);
        int last = asked.getLast();
        int behind = 0;
        while (last + 1 < rows() && behind + size(last + 1) <= BEHIND) {
            last++;
            behind += size(last);
        }
        // sentences that name nobody say nothing of a purchase, and reading takes its time
        while (!isNamed(first)) {
            first++;
        }
        while (!isNamed(last)) {
            last--;
        }
        Laid laid = new Laid();
        over(first).forEach(laid::over);
        for (int at = first; at <= last; at++) {
            laid.row(at, at < last && block(at) != block(at + 1));
        }
        laid.border();
        asked.forEach(laid::ask);
        done.addAll(asked);
        return laid.window();
    }

    /** The rows with chips from one on, as many as can be read at once in so many pieces. */
    private List<Integer> asked(int row, int most) {
        List<Integer> asked = new ArrayList<>(List.of(row));
        int total = size(row);
        int last = row;
        while (last + 1 < rows() && total + size(last + 1) <= most) {
            last++;
            total += size(last);
            // what tells of the last row's chips may stand behind it: they are better asked again
            if (chipsByRow.containsKey(last)) {
                asked.add(last);
            }
        }
        if (asked.size() > 1 && asked.getLast() == last && last + 1 < rows()) {
            asked.removeLast();
        }
        return asked;
    }

    private boolean isNamed(int row) {
        return namesByRow.containsKey(row) || chipsByRow.containsKey(row);
    }

    private int rows() {
        return passage.rows().size();
    }

    private int size(int row) {
        return pieces(row).size();
    }

    private List<Piece> pieces(int row) {
        return pieces.computeIfAbsent(row, at -> words.of(passage.rows().get(at).text()));
    }

    private int block(int row) {
        return passage.rows().get(row).block();
    }

    /** The title and the last heading, where a window does not begin with them. */
    private List<Integer> over(int first) {
        List<Integer> over = new ArrayList<>();
        if (first > 0 && block(0) < 0) {
            over.add(0);
        }
        int heading = first - 1;
        while (heading > 0 && !passage.rows().get(heading).isHeading()) {
            heading--;
        }
        boolean repeats =
                passage.rows()
                        .get(Math.max(heading, 0))
                        .text()
                        .equals(passage.rows().getFirst().text());
        if (heading > 0 && !repeats && !passage.rows().get(first).isHeading()) {
            over.add(heading);
        }
        return over;
    }

    /** A window while it is put together. */
    private final class Laid {
        private final List<Window.Placed> laid =
                new ArrayList<>(List.of(Window.Placed.border(WordPieces.START)));
        private final Map<Integer, Integer> starts = new LinkedHashMap<>();
        private final Map<Integer, Integer> ends = new HashMap<>();
        private final List<Placed> names = new ArrayList<>();
        private final List<Placed> chips = new ArrayList<>();
        private final List<Window.Asked> asked = new ArrayList<>();

        void over(int row) {
            add(row, OVER);
            border();
        }

        void row(int row, boolean isLastOfBlock) {
            add(row, SENTENCE);
            if (isLastOfBlock) {
                border();
            }
        }

        void border() {
            laid.add(Window.Placed.border(WordPieces.BORDER));
        }

        private void add(int row, int most) {
            starts.put(row, laid.size());
            pieces(row).stream()
                    .limit(most)
                    .forEach(piece -> laid.add(new Window.Placed(row, piece)));
            ends.put(row, laid.size());
            namesByRow
                    .getOrDefault(row, Map.of())
                    .forEach((span, figure) -> place(figure, span, names));
        }

        /** Finds the pieces of words, which a cut may have taken. */
        private void place(int number, Passage.Span span, List<Placed> into) {
            List<Piece> own = pieces(span.row());
            int first = 0;
            while (first + 1 < own.size() && own.get(first + 1).start() <= span.start()) {
                first++;
            }
            int after = first + 1;
            while (after < own.size() && own.get(after).start() < span.end()) {
                after++;
            }
            int start = starts.getOrDefault(span.row(), 0);
            int end = ends.getOrDefault(span.row(), 0);
            if (start + first < end) {
                int last = Math.min(start + after, end);
                into.add(new Placed(number, start + first, last, span.row()));
            }
        }

        void ask(int row) {
            int known = chips.size();
            chipsByRow
                    .getOrDefault(row, List.of())
                    .forEach(at -> place(at, passage.chips().get(at), chips));
            for (Placed own : chips.subList(known, chips.size())) {
                for (int pair : pairsByChips.getOrDefault(own.figure(), List.of())) {
                    int figure = passage.pairs().get(pair).figure();
                    names.stream()
                            .filter(name -> name.figure() == figure)
                            .sorted(
                                    Comparator.comparingInt(
                                            name -> Math.abs(name.first() - own.first())))
                            .limit(NAMES)
                            .forEach(name -> asked.add(asked(pair, own, name)));
                }
            }
        }

        private Window.Asked asked(int pair, Placed own, Placed name) {
            return new Window.Asked(
                    pair,
                    own.first(),
                    own.after(),
                    name.first(),
                    name.after(),
                    passage.figures().get(name.figure()).trade(),
                    own.row() == name.row(),
                    passage.rows().get(name.row()).isHeading());
        }

        Window window() {
            List<Window.Mark> marks =
                    new ArrayList<>(Collections.nCopies(laid.size(), Window.Mark.TEXT));
            for (Placed name : names) {
                boolean maker = passage.figures().get(name.figure()).trade() == Passage.Trade.MAKER;
                mark(name, maker ? Window.Mark.MAKER : Window.Mark.NAME, marks);
            }
            chips.forEach(own -> mark(own, Window.Mark.CHIPS, marks));
            return new Window(laid, marks, asked);
        }

        private void mark(Placed words, Window.Mark mark, List<Window.Mark> marks) {
            for (int i = words.first(); i < words.after(); i++) {
                marks.set(i, mark);
            }
        }
    }
}
