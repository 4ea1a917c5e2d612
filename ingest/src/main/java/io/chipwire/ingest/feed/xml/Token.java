package io.chipwire.ingest.feed.xml;

import java.util.Map;

/** A piece of XML as it stands in the text. */
sealed interface Token {
    /**
     * A start tag.
     *
     * @param name with its prefix, in lower case
     * @param attributes by their names with prefix, in lower case; of two with one name the first
     * @param isClosed whether the tag ends the element too
     */
    record Open(String name, Map<String, String> attributes, boolean isClosed) implements Token {}

    /** An end tag. */
    record Close(String name) implements Token {}

    /** Text with its references decoded, or a CDATA section. */
    record Text(String text) implements Token {}
}
