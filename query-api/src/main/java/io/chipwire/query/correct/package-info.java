/**
 * in: what a person wants to decide, and the token that tells who it is. out: a {@link
 * io.chipwire.events.Correction} that the ledger can follow, or all that is wrong with it.
 */
@NullMarked
package io.chipwire.query.correct;

import org.jspecify.annotations.NullMarked;
