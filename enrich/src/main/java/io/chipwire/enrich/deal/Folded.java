package io.chipwire.enrich.deal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without what writers differ in: case, accents, apostrophes, punctuation. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['\u2019\u2018`]");
    private static final Pattern DIGIT_GROUPS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}.]+|\\.(?!\\d)");

    private static final Memo<String> WORDS = new Memo<>(Folded::fold);
    private static final Memo<String> NAMES = new Memo<>(text -> words(text).replace(" ", ""));

    private Folded() {}

    /** The words, divided by single blanks. */
    static String words(String text) {
        return WORDS.of(text);
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = MARKS.matcher(plain).replaceAll("");
        plain = DIGIT_GROUPS.matcher(plain).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** A name without the blanks, so that BusinessInsider is Business Insider. */
    static String name(String text) {
        return NAMES.of(text);
    }
}
