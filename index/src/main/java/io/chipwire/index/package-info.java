/**
 * in: the topics claims, deals, refused and corrections. out: answers.
 *
 * <p>{@link io.chipwire.index.Index} is the door: it opens the index on disk, answers from it at
 * once, and follows Kafka when it is told where.
 */
@NullMarked
package io.chipwire.index;

import org.jspecify.annotations.NullMarked;
