/**
 * in: text, Markdown or HTML. out: a draft of an article: title, dates, blocks, links; and its id.
 */
@NullMarked
package io.chipwire.ingest.article;

import org.jspecify.annotations.NullMarked;
