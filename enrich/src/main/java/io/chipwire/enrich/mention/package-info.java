/**
 * in: Sentence. out: Token: words, and names, numbers, sums and dates as one token each. Nothing
 * here knows who buys.
 */
@NullMarked
package io.chipwire.enrich.mention;

import org.jspecify.annotations.NullMarked;
