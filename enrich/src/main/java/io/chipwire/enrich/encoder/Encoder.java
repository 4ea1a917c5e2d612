package io.chipwire.enrich.encoder;

/**
 * A small neural network that reads the text around chips and judges who obtains and who sells
 * them, and finds names near them. Asked only about sentences with chips, it costs nothing
 * elsewhere. Thread-safe; the same text always gets the same judgement on the same kind of
 * processor.
 */
public interface Encoder {
    /**
     * Reads a passage: judges its pairs of chips and names, and finds names that nobody marked.
     * Nothing is said of pairs that stand too far apart to be read at once, nor of text far from
     * chips.
     */
    default Reading read(Passage passage) {
        return read(passage, Reading.nothing());
    }

    /**
     * Reads a passage once more, with other marks.
     *
     * @param before what was said of it then; what has not changed around is not read again
     */
    Reading read(Passage passage, Reading before);

    /** Name and version, as claims carry it; empty for none. */
    String version();

    /** One that never says anything. */
    static Encoder none() {
        return new Silent();
    }

    /**
     * The one that comes with the program; {@link #none()} where its file is missing or its runtime
     * does not run on this machine, with a line in the log.
     */
    static Encoder builtIn() {
        return OnnxEncoder.builtIn();
    }
}
