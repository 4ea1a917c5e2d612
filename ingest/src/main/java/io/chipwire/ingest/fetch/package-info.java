/** in: a URL. out: a page's bytes, or a sentence why not. The one door to the network. */
@NullMarked
package io.chipwire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
