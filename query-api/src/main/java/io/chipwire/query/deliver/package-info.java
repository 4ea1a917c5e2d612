/** in: a day that is over. out: its digest, in a folder and on the topic chipwire.digests. */
@NullMarked
package io.chipwire.query.deliver;

import org.jspecify.annotations.NullMarked;
