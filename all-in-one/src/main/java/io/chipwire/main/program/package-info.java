/**
 * in: {@link io.chipwire.main.config.RunConfig}. out: the parts of one process, started in the
 * right order, watched, and stopped in the right order.
 */
@NullMarked
package io.chipwire.main.program;

import org.jspecify.annotations.NullMarked;
