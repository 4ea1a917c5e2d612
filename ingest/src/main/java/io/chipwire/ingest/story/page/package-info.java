/** in: bytes and what the server said of them. out: a bounded tree of the page. */
@NullMarked
package io.chipwire.ingest.story.page;

import org.jspecify.annotations.NullMarked;
