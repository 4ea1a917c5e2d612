/**
 * in: claims that a careful reader found and claims that the program found. out: how well the two
 * agree.
 *
 * <p>A claim is right when its buyer and its items are; every claim matches at most one other, and
 * the best assignment counts. Claims that can be argued either way are marked optional in the gold
 * and count neither as missing nor as wrong.
 */
@NullMarked
package io.chipwire.enrich.score;

import org.jspecify.annotations.NullMarked;
