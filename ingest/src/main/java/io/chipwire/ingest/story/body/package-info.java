/** in: the tree of a page. out: the story's blocks and links, without the page's furniture. */
@NullMarked
package io.chipwire.ingest.story.body;

import org.jspecify.annotations.NullMarked;
