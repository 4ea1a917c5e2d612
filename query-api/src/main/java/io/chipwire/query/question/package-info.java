/**
 * in: a question in words. out: the query it means, what was not understood, and sentences about
 * deals.
 */
@NullMarked
package io.chipwire.query.question;

import org.jspecify.annotations.NullMarked;
