/**
 * in: a {@link io.chipwire.index.search.DealSearch} and the state of the parts. out: answers over
 * HTTP.
 *
 * <p>{@link io.chipwire.query.QueryServer} is the door.
 */
@NullMarked
package io.chipwire.query;

import org.jspecify.annotations.NullMarked;
