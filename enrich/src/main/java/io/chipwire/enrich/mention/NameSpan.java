package io.chipwire.enrich.mention;

/**
 * Words that are a name, as somebody tells who read the text before.
 *
 * @param sentence index of the sentence
 * @param start first character in the text of the sentence's block
 * @param end one past the last
 */
public record NameSpan(int sentence, int start, int end) {}
