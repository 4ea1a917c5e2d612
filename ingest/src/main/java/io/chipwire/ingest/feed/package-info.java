/** in: the bytes of an RSS, RDF, Atom or JSON feed. out: its items. Nothing is fetched. */
@NullMarked
package io.chipwire.ingest.feed;

import org.jspecify.annotations.NullMarked;
