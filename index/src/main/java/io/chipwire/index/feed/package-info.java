/** in: records of Kafka. out: changes to the index, each applied once. */
@NullMarked
package io.chipwire.index.feed;

import org.jspecify.annotations.NullMarked;
