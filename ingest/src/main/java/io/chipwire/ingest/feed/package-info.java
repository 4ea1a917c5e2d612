/** in: the text of an RSS, RDF or Atom feed. out: its items. Nothing is fetched. */
@NullMarked
package io.chipwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
