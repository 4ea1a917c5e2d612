/** in: names and short texts of a page, tables of knowledge. out: their words, made comparable. */
@NullMarked
package io.chipwire.ingest.story.words;

import org.jspecify.annotations.NullMarked;
