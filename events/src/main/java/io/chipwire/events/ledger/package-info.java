/**
 * in: deals. out: {@link io.chipwire.events.ledger.AsOf}, what was known at a time; {@link
 * io.chipwire.events.ledger.Difference}, what changed between two times; {@link
 * io.chipwire.events.ledger.Totals} and {@link io.chipwire.events.ledger.Summing}, sums without
 * double counting; {@link io.chipwire.events.ledger.TrackRecord}, how often sources were right.
 *
 * <p>Plain functions on the records, for every part that has deals.
 */
@NullMarked
package io.chipwire.events.ledger;

import org.jspecify.annotations.NullMarked;
