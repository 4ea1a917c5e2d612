/**
 * in: documents over HTTP. out: what became of them. Also the few pages that a part which answers
 * no questions shows: whether it lives and whether it is ready.
 */
@NullMarked
package io.chipwire.main.intake;

import org.jspecify.annotations.NullMarked;
