/**
 * in: the archive of articles, the claims and deals that were published, and a reader. out: the
 * ledger that this reader would make, compared with the published one; and, if it is wanted, the
 * articles sent to be read again.
 */
@NullMarked
package io.chipwire.main.rerun;

import org.jspecify.annotations.NullMarked;
