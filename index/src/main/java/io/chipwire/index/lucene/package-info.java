/** in: deals, claims and refusals. out: a Lucene index of them, and what it answers. */
@NullMarked
package io.chipwire.index.lucene;

import org.jspecify.annotations.NullMarked;
