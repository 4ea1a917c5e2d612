/** in: nothing. out: documents that are made to hurt, and what has to become of each. */
@NullMarked
package io.chipwire.ingest.hazard;

import org.jspecify.annotations.NullMarked;
