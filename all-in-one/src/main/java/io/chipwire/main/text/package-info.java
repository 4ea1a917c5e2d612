/** in: answers as JSON. out: lines for people, safe to print on a terminal. */
@NullMarked
package io.chipwire.main.text;

import org.jspecify.annotations.NullMarked;
