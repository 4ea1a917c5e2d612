/**
 * in: a {@link io.chipwire.index.search.DealSearch}. out: what was known when, what changed and who
 * did it, sums, and how often sources were right.
 *
 * <p>Each answer passes once over the deals that it concerns and keeps of each only what it shows;
 * no second store has to be kept in step with the first.
 */
@NullMarked
package io.chipwire.query.ledger;

import org.jspecify.annotations.NullMarked;
