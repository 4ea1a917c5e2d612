/**
 * in: the address of a running instance. out: what it answers, or a sentence on why it does not.
 */
@NullMarked
package io.chipwire.main.client;

import org.jspecify.annotations.NullMarked;
