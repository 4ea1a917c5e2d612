package io.chipwire.events.wire;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The mark of an article that is to be read again although it has not changed: because the reader
 * has. It stands in a header, for it is no part of the article.
 */
public final class ReadAgain {
    private static final String NAME = "chipwire-read-again";

    private ReadAgain() {}

    /** The mark. */
    public static Header header() {
        return new RecordHeader(NAME, new byte[0]);
    }

    /** Whether a record has the mark. */
    public static boolean isAsked(Headers headers) {
        return headers.lastHeader(NAME) != null;
    }
}
