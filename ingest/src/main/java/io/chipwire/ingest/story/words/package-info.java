/** in: names and short texts of a page. out: their words, made comparable. */
@NullMarked
package io.chipwire.ingest.story.words;

import org.jspecify.annotations.NullMarked;
