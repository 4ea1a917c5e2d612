/**
 * in: a seed. out: {@link io.chipwire.enrich.story.World}, a made-up market with its press, and
 * {@link io.chipwire.enrich.story.Scores}, how well a ledger of that press tells the market. No
 * sentence and no name in it is real.
 */
@NullMarked
package io.chipwire.enrich.story;

import org.jspecify.annotations.NullMarked;
