package io.chipwire.ingest.text;

import java.util.List;

/**
 * How improbable a text is as the writing of a person: the sum, over all neighbouring characters,
 * of how odd it is that the one follows the other. Sound text has hardly any; misread UTF-8 has
 * some in nearly every word.
 */
final class Oddness {
    private static final int OTHER_SCRIPT = 3;
    private static final int KINDS = Kind.values().length;

    /** For each kind, times {@link #KINDS}, and the kind behind it: how odd that is. */
    private static final byte[] PAIRS = pairs();

    private static final List<Range> RARE =
            Rows.of("rarity.tsv").stream()
                    .map(row -> new Range(hex(row[0]), hex(row[1]), Integer.parseInt(row[2])))
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
        int odd = PAIRS[before.ordinal() * KINDS + Kind.of(right).ordinal()];
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

    private static byte[] pairs() {
        byte[] pairs = new byte[KINDS * KINDS];
        for (String[] row : Rows.of("neighbours.tsv")) {
            int left = Kind.valueOf(row[0]).ordinal();
            int right = Kind.valueOf(row[1]).ordinal();
            pairs[left * KINDS + right] = Byte.parseByte(row[2]);
        }
        return pairs;
    }
}
