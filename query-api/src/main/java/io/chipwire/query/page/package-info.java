/** in: nothing. out: the files of the web page. */
@NullMarked
package io.chipwire.query.page;

import org.jspecify.annotations.NullMarked;
