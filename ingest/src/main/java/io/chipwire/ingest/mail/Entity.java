package io.chipwire.ingest.mail;

import java.util.List;

/** A part of a mail. */
sealed interface Entity {
    /**
     * A part with a content of its own.
     *
     * @param type media type in lower case
     * @param charset as declared, or empty
     * @param flow how a plain text breaks its lines
     * @param isAttached whether it comes as a file and not as something to read
     * @param bytes decoded; empty for what is no text
     */
    // Parts are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Leaf(
            String type, String charset, PlainText.Flow flow, boolean isAttached, byte[] bytes)
            implements Entity {}

    /**
     * Several parts.
     *
     * @param subtype {@code alternative}, {@code mixed}, {@code digest} and so on
     */
    record Several(String subtype, List<Entity> parts) implements Entity {
        public Several {
            parts = List.copyOf(parts);
        }
    }

    /** A mail, the outermost one or one within another. */
    record Message(Headers headers, List<Entity> content) implements Entity {
        public Message {
            content = List.copyOf(content);
        }
    }
}
