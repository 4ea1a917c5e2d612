package io.chipwire.query.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a question, each used up by whoever understands it. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private final boolean[] used;

    /**
     * A word.
     *
     * @param start first character in the question
     * @param end one past the last one
     * @param folded in lower case
     */
    record Word(int start, int end, String folded) {}

    Words(String text) {
        this.text = text;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.start(), word.end(), word.group().toLowerCase(Locale.ROOT)));
        }
        used = new boolean[words.size()];
    }

    int size() {
        return words.size();
    }

    /** The word at a place in lower case; empty before the first and after the last. */
    String at(int place) {
        return place < 0 || place >= words.size() ? "" : words.get(place).folded();
    }

    boolean isUsed(int place) {
        return used[place];
    }

    void use(int from, int to) {
        for (int place = from; place < to; place++) {
            used[place] = true;
        }
    }

    /** The first word that ends after this character. */
    int placeOf(int character) {
        int place = 0;
        while (place < words.size() && words.get(place).end() <= character) {
            place++;
        }
        return place;
    }

    /** The words that nobody used, as they were typed. */
    List<String> unused() {
        List<String> left = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            if (!used[place]) {
                left.add(text.substring(words.get(place).start(), words.get(place).end()));
            }
        }
        return left;
    }
}
