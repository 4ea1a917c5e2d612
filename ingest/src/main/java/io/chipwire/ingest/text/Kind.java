package io.chipwire.ingest.text;

import io.chipwire.ingest.table.Table;
import java.util.List;

/** What a character is, as far as it matters for what may stand beside it. */
enum Kind {
    ACCENT,
    ACCENTED_LOWER,
    ACCENTED_UPPER,
    APOSTROPHE,
    BOX,
    BULLET,
    CIRCUMFLEX,
    CLOSING,
    CONTROL,
    COPYRIGHT,
    CURRENCY,
    DASH,
    DEGREE,
    DIGIT,
    ELLIPSIS,
    HARD_SPACE,
    LETTER,
    LOST,
    LOWER,
    LOW_QUOTE,
    MATH,
    NUMBER,
    ODD,
    OPENING,
    OTHER,
    PUNCTUATION,
    SINGLE_OPENING,
    SOFT_HYPHEN,
    SPACE,
    SUSPECT,
    TRADE,
    UPPER;

    private static final Kind[] TABLE = table();

    /** The kind of a character; surrogates are {@link #OTHER}. */
    static Kind of(char c) {
        return c < TABLE.length ? TABLE[c] : beyond(c);
    }

    private static Kind beyond(char c) {
        return switch (c) {
            case '\uFFFD' -> LOST;
            case '\uF8FF' -> ODD;
            default -> Character.isLetter(c) ? LETTER : OTHER;
        };
    }

    private static Kind[] table() {
        Kind[] table = new Kind[0x2600];
        for (char c = 0; c < table.length; c++) {
            table[c] = byCategory(c);
        }
        for (List<String> row : Table.read(Kind.class, "kinds.tsv").rows()) {
            for (String hex : List.of(row.get(1).split(" "))) {
                table[Integer.parseInt(hex, 16)] = valueOf(row.get(0));
            }
        }
        for (char c = 0x80; c <= 0x9F; c++) {
            char meant = C1Controls.meant(c);
            table[c] = meant == c ? CONTROL : table[meant];
        }
        return table;
    }

    private static Kind byCategory(char c) {
        if (c <= ' ' || c == 0x7F) {
            return SPACE;
        }
        if (c >= 0x2500 && c <= 0x25A0) {
            return BOX;
        }
        boolean ascii = c < 0x80;
        if (Character.isUpperCase(c)) {
            return ascii ? UPPER : ACCENTED_UPPER;
        }
        if (Character.isLowerCase(c)) {
            return ascii ? LOWER : ACCENTED_LOWER;
        }
        if (Character.isLetter(c)) {
            return LETTER;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return ascii ? PUNCTUATION : OTHER;
    }
}
