/** in: arguments of a command. out: what it prints, and 0 done, 1 failed, 2 wrong usage. */
@NullMarked
package io.chipwire.main.command;

import org.jspecify.annotations.NullMarked;
