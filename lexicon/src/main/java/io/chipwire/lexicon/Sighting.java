package io.chipwire.lexicon;

/**
 * An entry's name in a text.
 *
 * @param start first character
 * @param end one past the last character
 */
public record Sighting(int start, int end, Entry entry) {}
