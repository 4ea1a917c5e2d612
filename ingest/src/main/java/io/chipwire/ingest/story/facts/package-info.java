/** in: the tree of a page. out: title, authors, dates, site and address, each with its evidence. */
@NullMarked
package io.chipwire.ingest.story.facts;

import org.jspecify.annotations.NullMarked;
