/** in: the built program and its readers. out: how long they take. Run with {@code bench/run}. */
@NullMarked
package io.chipwire.bench;

import org.jspecify.annotations.NullMarked;
