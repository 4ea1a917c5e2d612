/** in: Article. out: Sentence, with its place in the block. Nothing here knows what it says. */
@NullMarked
package io.chipwire.enrich.sentence;

import org.jspecify.annotations.NullMarked;
