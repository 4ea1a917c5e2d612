package io.chipwire.enrich.eval;

import io.chipwire.events.ContentId;

/**
 * What a source's documents are for. Rules and models are made from the one part and measured on
 * the other, which nobody reads; the name of the source alone decides, so a source is never in
 * both.
 */
public enum Part {
    /** To read, to tune on, to train on. */
    LEARN,
    /** To measure with, as figures only. */
    TEST;

    /** Which byte of the hash decides: one that leaves neither part to a single large source. */
    private static final int BYTE = 12;

    /** Two fifths of all values. */
    private static final int TEST_BELOW = 0x66;

    /** The part of a source. */
    public static Part of(String source) {
        String hash = ContentId.sha256(source);
        int value = Integer.parseInt(hash, 2 * BYTE, 2 * BYTE + 2, 16);
        return value < TEST_BELOW ? TEST : LEARN;
    }
}
