/**
 * in: sorted, sourced data files. out: {@link io.chipwire.lexicon.Lexicon}, what we know of
 * organisations, chips, people, publishers and deal words. Nothing here reads an article.
 */
@NullMarked
package io.chipwire.lexicon;

import org.jspecify.annotations.NullMarked;
