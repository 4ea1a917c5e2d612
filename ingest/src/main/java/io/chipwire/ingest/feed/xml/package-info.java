/** in: the text of XML, well-formed or not. out: its elements as a bounded tree. */
@NullMarked
package io.chipwire.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
