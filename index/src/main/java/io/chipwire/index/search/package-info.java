/** in: what is asked. out: the deals that answer it. Nothing here knows Lucene or Kafka. */
@NullMarked
package io.chipwire.index.search;

import org.jspecify.annotations.NullMarked;
