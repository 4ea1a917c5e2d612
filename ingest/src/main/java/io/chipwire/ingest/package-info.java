/**
 * in: files, mails, feeds, pages. out: {@link io.chipwire.events.Article}, and {@link
 * io.chipwire.events.Refused} for what could not be read.
 *
 * <p>{@link io.chipwire.ingest.DocumentReader} is the pure step from bytes to articles; {@link
 * io.chipwire.ingest.Ingest} is the running part around it: inbox, sources, network and Kafka.
 */
@NullMarked
package io.chipwire.ingest;

import org.jspecify.annotations.NullMarked;
