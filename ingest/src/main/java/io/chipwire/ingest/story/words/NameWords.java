package io.chipwire.ingest.story.words;

import java.util.ArrayList;
import java.util.List;

/** The words of class names and ids. */
public final class NameWords {
    /** More characters than any names have that people gave; what is behind them is not read. */
    private static final int LONGEST = 2_000;

    private NameWords() {}

    /**
     * The words of a name in lower case, parted by signs and digits and by a capital after a small
     * letter: {@code post__relatedLinks} holds post, related, links.
     */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < Math.min(name.length(), LONGEST); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
            if ((!letter || hump) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (letter) {
                word.append(Character.toLowerCase(c));
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
