package io.chipwire.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote a feed or an item. What is not told is empty.
 *
 * @param url the author's page, as the feed tells it
 */
public record FeedAuthor(String name, String email, String url) {
    private static final String ADDRESS = "(?:mailto:)?([^\\s()<>\"@]+@[^\\s()<>\"@]+)";
    private static final Pattern EMAIL = Pattern.compile(ADDRESS);
    private static final int LONGEST = 1_000;

    /** An author in one line: {@code jo@a.example (Jo)}, {@code Jo <jo@a.example>}, {@code Jo}. */
    static FeedAuthor of(String line) {
        String text = line.strip();
        Matcher email = EMAIL.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        if (!email.find()) {
            return new FeedAuthor(text, "", "");
        }
        String around = text.substring(0, email.start()) + " " + text.substring(email.end());
        String name = around.replaceAll("[()<>\"]|(?i:mailto:)", " ").replaceAll("\\s+", " ");
        return new FeedAuthor(name.strip(), email.group(1), "");
    }

    boolean isNobody() {
        return name.isEmpty() && email.isEmpty() && url.isEmpty();
    }
}
