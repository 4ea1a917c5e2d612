/**
 * in: the bytes of a web page. out: {@link io.chipwire.ingest.story.Story}, its text in blocks and
 * what is known of it, each with how it was found; or the limit that the page breaks.
 *
 * <p>Start at {@link io.chipwire.ingest.story.StoryReader}. The bytes become a tree in {@code
 * page}, the tree's text becomes blocks in {@code body}, and its evidence becomes title, dates and
 * authors in {@code facts}. Nothing here fetches, writes or asks the clock.
 */
@NullMarked
package io.chipwire.ingest.story;

import org.jspecify.annotations.NullMarked;
