/** in: articles and refusals. out: the same on Kafka, acknowledged. Kafka is known here only. */
@NullMarked
package io.chipwire.ingest.publish;

import org.jspecify.annotations.NullMarked;
