/**
 * in: a day that is over, or a person's decision. out: the digest of the day, in a folder and on
 * the topic chipwire.digests; the decision on chipwire.corrections.
 */
@NullMarked
package io.chipwire.query.deliver;

import org.jspecify.annotations.NullMarked;
