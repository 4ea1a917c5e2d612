/**
 * in: the text of an article with the chips and names in it. out: how a small neural network judges
 * each pair of them, and names that nobody marked. The only package that knows the network's
 * runtime.
 */
@NullMarked
package io.chipwire.enrich.encoder;

import org.jspecify.annotations.NullMarked;
