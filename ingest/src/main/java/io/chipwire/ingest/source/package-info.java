/** in: a folder and a list of feeds and pages. out: what is new in them, once each. */
@NullMarked
package io.chipwire.ingest.source;

import org.jspecify.annotations.NullMarked;
