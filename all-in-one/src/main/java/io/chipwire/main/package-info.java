/** in: the command line. out: an exit code, and on the way there the whole of Chipwire. */
@NullMarked
package io.chipwire.main;

import org.jspecify.annotations.NullMarked;
