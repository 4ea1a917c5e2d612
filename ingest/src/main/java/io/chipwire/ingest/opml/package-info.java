/** in: the text of an OPML list. out: the feeds that it subscribes to, and the way back. */
@NullMarked
package io.chipwire.ingest.opml;

import org.jspecify.annotations.NullMarked;
