/** in: HTTP requests. out: JSON answers, or problem documents that say what was wrong. */
@NullMarked
package io.chipwire.query.http;

import org.jspecify.annotations.NullMarked;
