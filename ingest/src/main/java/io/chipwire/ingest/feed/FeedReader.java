package io.chipwire.ingest.feed;

import io.chipwire.ingest.feed.xml.XmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * RSS, RDF, Atom and JSON Feed, well-formed or not. A DOCTYPE is passed over: no entity that a
 * document declares is ever expanded, and nothing it names is opened.
 */
public final class FeedReader {
    private static final int SNIFFED = 16 * 1024;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Pattern JSON_FEED =
            Pattern.compile(
                    "\\s*\\{.*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org\\\\?/version.*",
                    Pattern.DOTALL);

    private FeedReader() {}

    /** Whether the bytes begin as a feed does. */
    public static boolean isFeed(byte[] bytes) {
        byte[] head = bytes.length > SNIFFED ? Arrays.copyOf(bytes, SNIFFED) : bytes;
        String start = FeedBytes.text(head, "");
        return ROOTS.contains(XmlReader.rootName(start)) || JSON_FEED.matcher(start).matches();
    }

    /**
     * Reads a feed.
     *
     * @param charset what its carrier says it is written in, or empty
     * @param url where it was found, for its relative links
     * @throws UnreadableException if it is no feed or goes beyond a limit
     */
    public static Feed read(byte[] bytes, String charset, String url, Budget budget) {
        return read(FeedBytes.text(bytes, charset), url, budget);
    }

    /**
     * Reads a feed.
     *
     * @param url where it was found, for its relative links
     * @throws UnreadableException if it is no feed or goes beyond a limit
     */
    static Feed read(String text, String url, Budget budget) {
        return text.stripLeading().startsWith("{")
                ? JsonFeed.read(text, url, budget)
                : XmlFeed.read(text, url, budget);
    }
}
