package io.chipwire.enrich.claim;

import io.chipwire.events.Article;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words that are repeated until a text takes long to read: what is quadratic takes hours on it.
 *
 * @param words a number of its own stands for each {@code #}, so that all names and counts differ
 */
public record HostileText(String words) {
    /** Chains of numbers, money and dates, which the readers of mentions look far into. */
    static final List<HostileText> CHAINS =
            of(
                    "one ",
                    "two hundred and ",
                    "1 234 ",
                    "half of a ",
                    "$",
                    "$ 20 ",
                    "10-",
                    "5 to ",
                    "1/",
                    "more than ",
                    "a couple of dozen ",
                    "minus ",
                    "one over ",
                    "u . s ",
                    "Meta | H100 | 350,000 | 2024 ",
                    "January 1, ");

    /** Claims without end. */
    static final List<HostileText> CLAIMS =
            of(
                    "Acme and Meta: H100 ",
                    "Acme bought 100 H100 GPUs. ",
                    "Foo# Bar has H100 and ",
                    "Foo# Bar bought # H100 GPUs. ",
                    "Acme bought # H100 GPUs.\n\n",
                    "Foo# Bar bought # H100 GPUs.\n\n");

    private static List<HostileText> of(String... words) {
        return List.of(words).stream().map(HostileText::new).toList();
    }

    /** All that are known. */
    public static List<HostileText> all() {
        return Stream.concat(CHAINS.stream(), CLAIMS.stream()).toList();
    }

    /** An article of so many characters, or a few more. */
    public Article article(int characters) {
        // with chips, or nothing behind would be looked at
        StringBuilder text = new StringBuilder("Acme bought 100 H100 GPUs.\n\n");
        for (int i = 2; text.length() < characters; i++) {
            text.append(words.replace("#", "" + i));
        }
        return Texts.article("hostile", text.toString());
    }

    @Override
    public String toString() {
        return words.replace("\n", "\\n");
    }
}
