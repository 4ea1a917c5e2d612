/**
 * in: articles from Kafka. out: claims and deals to Kafka, and what was refused.
 *
 * <p>{@link io.chipwire.enrich.topology.EnrichTopology} wires two plain functions, one that reads
 * an article and one that merges a buyer's statements; {@link io.chipwire.enrich.topology.Enrich}
 * runs it. Kafka Streams is known nowhere else in this module.
 */
@NullMarked
package io.chipwire.enrich.topology;

import org.jspecify.annotations.NullMarked;
