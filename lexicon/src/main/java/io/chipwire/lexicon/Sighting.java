package io.chipwire.lexicon;

/**
 * An entry's name in a text.
 *
 * @param start first character
 * @param end one past the last character
 * @param doubtful whether the name is a common word too, so that the sentence must tell: "Target"
 */
public record Sighting(int start, int end, Entry entry, boolean doubtful) {}
