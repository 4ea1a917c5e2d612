package io.chipwire.enrich.mention;

/**
 * A piece of a sentence: a word, a mark, or a whole mention.
 *
 * @param start first character in the block's text
 * @param end one past the last character
 * @param word its text in lower case
 */
public record Token(int start, int end, String word, Meaning meaning) {
    /** Whether it is one of these words. */
    public boolean is(String... words) {
        for (String other : words) {
            if (word.equals(other)) {
                return true;
            }
        }
        return false;
    }
}
