/** in: the name of a file beside a class. out: its rows: what we know, kept as data. */
@NullMarked
package io.chipwire.ingest.table;

import org.jspecify.annotations.NullMarked;
