/**
 * in: Article. out: Claims, each value with the words that prove it. Nothing here knows Kafka,
 * other articles or the web.
 */
@NullMarked
package io.chipwire.enrich.claim;

import org.jspecify.annotations.NullMarked;
