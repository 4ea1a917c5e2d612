/**
 * in: features, as words. out: how likely something holds of them, and the weights that say so.
 * Knows nothing of claims: a linear model is a table of words and weights, small enough to read.
 */
@NullMarked
package io.chipwire.enrich.learn;

import org.jspecify.annotations.NullMarked;
