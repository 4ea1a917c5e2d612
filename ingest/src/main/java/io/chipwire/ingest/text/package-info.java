/**
 * in: text as its bytes were read. out: the text that its writer meant, with the steps that led
 * there, and text without invisible characters, with a map back. Pure functions over strings; no
 * charset is guessed from bytes here.
 */
@NullMarked
package io.chipwire.ingest.text;

import org.jspecify.annotations.NullMarked;
