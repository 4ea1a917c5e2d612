/**
 * in: the built program. out: figures that anyone can measure again.
 *
 * <p>{@link io.chipwire.bench.WholePath} starts the program as a user does and times it from
 * outside.
 */
@NullMarked
package io.chipwire.bench;

import org.jspecify.annotations.NullMarked;
