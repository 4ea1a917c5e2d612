/**
 * in: documents with the claims that a careful reader found and marked. out: LinkModel: what can be
 * learned from them of who obtains which chips. Runs where a model is made, never where articles
 * are read.
 */
@NullMarked
package io.chipwire.enrich.train;

import org.jspecify.annotations.NullMarked;
