/** in: the tree of a page. out: its text in reading order with the boxes around it, judged. */
@NullMarked
package io.chipwire.ingest.story.outline;

import org.jspecify.annotations.NullMarked;
