package io.chipwire.ingest.text;

/**
 * The alphabets that one word does not mix. Scripts that are written without spaces are {@link
 * #NONE}: Latin words stand directly beside them.
 */
enum Alphabet {
    NONE,
    LATIN,
    GREEK,
    CYRILLIC,
    ARMENIAN,
    HEBREW,
    ARABIC,
    OTHER;

    private static final Alphabet[] TABLE = table();

    /** The alphabet of a letter; {@link #NONE} for all that is not one. */
    static Alphabet of(char c) {
        if (c < TABLE.length) {
            return TABLE[c];
        }
        return isEastAsian(c) ? NONE : looked(c);
    }

    /** Ideographs, kana, Yi and Hangul, which make up most of what is beyond the table. */
    private static boolean isEastAsian(char c) {
        return (c >= 0x2E80 && c < 0xA4D0) || (c >= 0xAC00 && c < 0xD7A4);
    }

    private static Alphabet[] table() {
        Alphabet[] table = new Alphabet[0x2600];
        for (char c = 0; c < table.length; c++) {
            table[c] = looked(c);
        }
        return table;
    }

    private static Alphabet looked(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? LATIN : NONE;
        }
        return switch (Kind.of(c)) {
            case ACCENTED_LOWER, ACCENTED_UPPER, CIRCUMFLEX, SUSPECT, LETTER -> ofLetter(c);
            default -> NONE;
        };
    }

    private static Alphabet ofLetter(char c) {
        if (c < 0x250) {
            return LATIN;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case GREEK -> GREEK;
            case CYRILLIC -> CYRILLIC;
            case ARMENIAN -> ARMENIAN;
            case HEBREW -> HEBREW;
            case ARABIC -> ARABIC;
            case SYRIAC, THAANA, NKO, GEORGIAN, ETHIOPIC, DEVANAGARI, BENGALI, TAMIL -> OTHER;
            default -> NONE;
        };
    }
}
