/**
 * in: a data folder. out: a Kafka broker on loopback that keeps its log there, and the lock that
 * keeps other programs out.
 */
@NullMarked
package io.chipwire.main.broker;

import org.jspecify.annotations.NullMarked;
