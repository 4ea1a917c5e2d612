package io.chipwire.ingest.text;

import io.chipwire.ingest.table.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * How improbable a text is as the writing of a person: the sum, over all neighbouring characters,
 * of how odd it is that the one follows the other. Sound text has hardly any; misread UTF-8 has
 * some in nearly every word.
 */
final class Oddness {
    private static final int OTHER_SCRIPT = 3;

    /** How odd it is that a kind, the first one, stands before another; all pairs are in it. */
    private static final Map<Kind, Map<Kind, Integer>> PAIRS = pairs();

    private static final List<Range> RARE =
            Table.read(Oddness.class, "rarity.tsv").rows().stream()
                    .map(row ->
                            new Range(
                                    hex(row.get(0)), hex(row.get(1)), Integer.parseInt(row.get(2))))
                    .toList();

    private Oddness() {}

    private record Range(int first, int last, int weight) {}

    /** The oddness of a text, its ends counting as white space. */
    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The oddness of the part from start to end and of its borders with what stands around it. */
    static int of(CharSequence text, int start, int end) {
        int sum = 0;
        char left = start == 0 ? ' ' : text.charAt(start - 1);
        for (int i = start; i < end; i++) {
            char right = text.charAt(i);
            sum += pair(left, right);
            left = right;
        }
        return sum + pair(left, end == text.length() ? ' ' : text.charAt(end));
    }

    /** The oddness of a text in the place of the line's part from start to end. */
    static int between(String line, int start, CharSequence text, int end) {
        char left = start == 0 ? ' ' : line.charAt(start - 1);
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char right = text.charAt(i);
            sum += pair(left, right);
            left = right;
        }
        return sum + pair(left, end == line.length() ? ' ' : line.charAt(end));
    }

    /** How odd it is that right follows left: 0 usual to 3 next to never. */
    static int pair(char left, char right) {
        if (left < 0x80 && right < 0x80) {
            return 0;
        }
        Kind before = Kind.of(left);
        if (before == Kind.MATH && Alphabet.of(right) == Alphabet.GREEK) {
            return 0;
        }
        int odd = PAIRS.getOrDefault(before, Map.of()).getOrDefault(Kind.of(right), 0);
        return odd + mixed(left, right) + (C1Controls.is(right) ? 1 : 0);
    }

    /** How rarely a repair uncovers this character: 0 common to 4 not a character. */
    static int rarity(int codePoint) {
        if (!Character.isDefined(codePoint) && codePoint != '\uFFFD') {
            return 4;
        }
        for (Range range : RARE) {
            if (codePoint < range.first()) {
                return 0;
            }
            if (codePoint <= range.last()) {
                return range.weight();
            }
        }
        return 0;
    }

    private static int mixed(char left, char right) {
        Alphabet one = Alphabet.of(left);
        Alphabet other = Alphabet.of(right);
        if (one == other || one == Alphabet.NONE || other == Alphabet.NONE) {
            return 0;
        }
        boolean greekSymbol =
                (one == Alphabet.GREEK && right < 0x80) || (other == Alphabet.GREEK && left < 0x80);
        return greekSymbol ? 1 : OTHER_SCRIPT;
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }

    private static Map<Kind, Map<Kind, Integer>> pairs() {
        Map<Kind, Map<Kind, Integer>> pairs = new EnumMap<>(Kind.class);
        for (Kind left : EnumSet.allOf(Kind.class)) {
            Map<Kind, Integer> row = new EnumMap<>(Kind.class);
            EnumSet.allOf(Kind.class).forEach(right -> row.put(right, 0));
            pairs.put(left, row);
        }
        for (List<String> row : Table.read(Oddness.class, "neighbours.tsv").rows()) {
            pairs.getOrDefault(Kind.valueOf(row.get(0)), Map.of())
                    .put(Kind.valueOf(row.get(1)), Integer.valueOf(row.get(2)));
        }
        return pairs;
    }
}
