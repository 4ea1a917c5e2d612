/**
 * in: the body of an article as text. out: a short signature, and how much of one body is copied in
 * another. Pure functions; the same text has the same signature on every machine.
 */
@NullMarked
package io.chipwire.events.signature;

import org.jspecify.annotations.NullMarked;
