/** in: deals and a day. out: what was new or changed on that day, as a record and as Markdown. */
@NullMarked
package io.chipwire.query.digest;

import org.jspecify.annotations.NullMarked;
