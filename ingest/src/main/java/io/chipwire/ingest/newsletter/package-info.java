/**
 * in: the draft of a text. out: the items of a newsletter issue, or none where the text is one
 * story.
 *
 * <p>A text is cut only where its form says that it is an issue: numbered picks, entries of a link
 * round-up, lines led by an emoji, or headings among the furniture of newsletters. A plain article
 * with headings stays whole.
 */
@NullMarked
package io.chipwire.ingest.newsletter;

import org.jspecify.annotations.NullMarked;
