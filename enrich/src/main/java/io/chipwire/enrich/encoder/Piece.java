package io.chipwire.enrich.encoder;

/**
 * A word or a part of one that the network knows.
 *
 * @param id its number in the vocabulary
 * @param start first character in the text
 * @param end one past the last
 * @param goesOn whether it is a further part of the word before
 */
record Piece(int id, int start, int end, boolean goesOn) {}
