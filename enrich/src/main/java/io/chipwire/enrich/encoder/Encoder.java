package io.chipwire.enrich.encoder;

import java.util.Map;

/**
 * A small neural network that reads the text around chips and judges who obtains and who sells
 * them. Asked only about sentences with chips, it costs nothing elsewhere. Thread-safe; the same
 * text always gets the same judgement on the same kind of processor.
 */
public interface Encoder {
    /**
     * Judges pairs of chips and names.
     *
     * @return what it says of each pair, by the pair's index; nothing of pairs that stand too far
     *     apart to be read at once
     */
    Map<Integer, Judgement> judge(Passage passage);

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
