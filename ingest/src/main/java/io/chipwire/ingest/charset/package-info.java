/**
 * in: bytes, and names of charsets as documents write them. out: the charset the bytes are in. Pure
 * functions; the Unicode charsets are their callers' matter.
 */
@NullMarked
package io.chipwire.ingest.charset;

import org.jspecify.annotations.NullMarked;
