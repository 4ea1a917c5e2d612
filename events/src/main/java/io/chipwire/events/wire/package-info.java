/** in: events. out: their bytes on Kafka, and back. */
@NullMarked
package io.chipwire.events.wire;

import org.jspecify.annotations.NullMarked;
