package io.chipwire.ingest.source;

import java.time.Duration;

/**
 * A feed or page that is looked at again and again.
 *
 * @param name what the source is called
 * @param url http or https
 * @param every how long it is left alone between two looks
 */
public record SourceRow(String name, String url, Duration every) {}
