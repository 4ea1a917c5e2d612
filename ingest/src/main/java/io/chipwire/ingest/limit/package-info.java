/** in: work on untrusted bytes. out: its result, or the reason why there is none, within bounds. */
@NullMarked
package io.chipwire.ingest.limit;

import org.jspecify.annotations.NullMarked;
