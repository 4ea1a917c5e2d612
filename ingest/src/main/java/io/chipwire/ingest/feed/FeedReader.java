package io.chipwire.ingest.feed;

import io.chipwire.ingest.feed.xml.XmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final int TAIL = 64;

    /** Words, warnings and processing instructions in front of the feed's own first tag. */
    private static final Pattern LEAD =
            Pattern.compile(
                    "(?i)[^<]{0,1000}+(?:<\\?(?!xml)[^>]{0,500}>[^<]{0,500}+){0,3}"
                            + "(?=<\\?xml|<rss[\\s>]|<feed[\\s>]|<rdf:rdf[\\s>])");

    private static final Pattern END = Pattern.compile("(?i)</(?:rss|feed|rdf:rdf)\\s*>\\s*$");

    private FeedReader() {}

    /** Whether the bytes begin as a feed does. */
    public static boolean isFeed(byte[] bytes) {
        byte[] head = bytes.length > SNIFFED ? Arrays.copyOf(bytes, SNIFFED) : bytes;
        String start = withoutLead(FeedBytes.text(head, ""), tail(bytes));
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
        return read(withoutLead(FeedBytes.text(bytes, charset), tail(bytes)), url, budget);
    }

    /** What a program printed before the feed goes; a text that only quotes a feed stays. */
    private static String withoutLead(String text, String tail) {
        Matcher lead = LEAD.matcher(text);
        return lead.lookingAt() && END.matcher(tail).find() ? text.substring(lead.end()) : text;
    }

    private static String tail(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
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
