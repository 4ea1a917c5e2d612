package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.outline.Outline;
import java.time.LocalDate;
import org.jsoup.nodes.Document;

/**
 * All that a page has to tell of its story.
 *
 * @param document its tree
 * @param url where it was found
 * @param today the day on which it was fetched
 */
record Page(
        Document document,
        String url,
        LocalDate today,
        Outline outline,
        Meta meta,
        LinkedData data,
        Marks marks) {
    /** The same page at another address, such as a file's at the one that it declares. */
    Page at(String address) {
        return new Page(document, address, today, outline, meta, data, marks);
    }
}
