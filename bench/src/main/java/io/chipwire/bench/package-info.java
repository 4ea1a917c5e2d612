/** in: the built program. out: how long it takes. Run with {@code bench/run}. */
@NullMarked
package io.chipwire.bench;

import org.jspecify.annotations.NullMarked;
