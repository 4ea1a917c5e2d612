package io.chipwire.lexicon;

/**
 * Words that change what a deal word beside them tells.
 *
 * @param words as texts write them, in lower case
 * @param reason why they do
 */
public record CueWord(String words, Cue cue, String reason) {
    /** What the words do to a purchase. */
    public enum Cue {
        /** It is still to come. */
        PLANNED,
        /** It is agreed on, whatever else is still to come. */
        ORDERED,
        /** It was called off. */
        CANCELLED,
        /** A party says that it is not so. */
        DENIED,
        /** It did not happen, or the text does not claim it. */
        NEGATED,
        /** The text only thinks of it. */
        HYPOTHETICAL,
        /** Others tell it. */
        REPORTED,
        /** It is hearsay. */
        RUMOURED,
        /** It is somebody's view. */
        OPINION,
        /** Nothing, though a part of the words alone would: "not only", "in May". */
        PLAIN
    }
}
