/**
 * in: all statements about one buyer. out: its deals.
 *
 * <p>{@link io.chipwire.enrich.deal.DealMerger} is the door. Nothing here knows Kafka, the web or
 * the clock; the order in which statements come in does not matter.
 */
@NullMarked
package io.chipwire.enrich.deal;

import org.jspecify.annotations.NullMarked;
