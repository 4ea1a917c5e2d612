/**
 * in: nothing. out: the records that cross between parts, the list of topics and their JSON.
 *
 * <p>{@link io.chipwire.events.Article} is what was read, {@link io.chipwire.events.Claims} is what
 * one article says, {@link io.chipwire.events.Deal} is what all of them together say, {@link
 * io.chipwire.events.Digest} is one day of that, {@link io.chipwire.events.Refused} is what could
 * not be used. {@link io.chipwire.events.Topics} lists where each travels, {@link
 * io.chipwire.events.Json} is the only way in and out of bytes.
 */
@NullMarked
package io.chipwire.events;

import org.jspecify.annotations.NullMarked;
