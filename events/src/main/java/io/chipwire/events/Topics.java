package io.chipwire.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The topics: each a promise to other programs. */
public final class Topics {
    /**
     * A deal with hundreds of claims is a large record; the broker's own limit of 1 MiB would
     * refuse it.
     */
    public static final int LARGEST_RECORD_BYTES = 16 * 1024 * 1024;

    private static final String LARGEST = Integer.toString(LARGEST_RECORD_BYTES);

    /** Every revision of every article, for ever: the archive that a replay starts from. */
    public static final Topic<Article> ARTICLES =
            new Topic<>("chipwire.articles", "article id", Article.class, kept());

    /** What the newest revision of each article says. */
    public static final Topic<Claims> CLAIMS =
            new Topic<>("chipwire.claims", "article id", Claims.class, compacted());

    /** The newest revision of each deal; an empty value where a deal is no more. */
    public static final Topic<Deal> DEALS =
            new Topic<>("chipwire.deals", "deal id", Deal.class, compactedAndCompressed());

    /** One record a day. */
    public static final Topic<Digest> DIGESTS =
            new Topic<>("chipwire.digests", "day, 2024-06-20", Digest.class, compacted());

    /** What could not be used, kept for 90 days. */
    public static final Topic<Refused> REFUSED =
            new Topic<>(
                    "chipwire.refused",
                    "refusal id",
                    Refused.class,
                    Map.of(
                            "cleanup.policy",
                            "delete",
                            "retention.ms",
                            "7776000000",
                            "max.message.bytes",
                            LARGEST));

    /** What persons decided about deals, for ever: a replay applies it again. */
    public static final Topic<Correction> CORRECTIONS =
            new Topic<>("chipwire.corrections", "correction id", Correction.class, kept());

    /** All of them, in the order the data flows. */
    public static final List<Topic<?>> ALL =
            List.of(ARTICLES, CLAIMS, DEALS, DIGESTS, REFUSED, CORRECTIONS);

    private Topics() {}

    private static Map<String, String> kept() {
        return Map.of(
                "cleanup.policy", "delete", "retention.ms", "-1", "max.message.bytes", LARGEST);
    }

    private static Map<String, String> compacted() {
        return Map.of("cleanup.policy", "compact", "max.message.bytes", LARGEST);
    }

    /** Records that tell the same ids, names and addresses again and again. */
    private static Map<String, String> compactedAndCompressed() {
        Map<String, String> configuration = new TreeMap<>(compacted());
        configuration.put("compression.type", "gzip");
        return configuration;
    }
}
