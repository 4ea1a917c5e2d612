package io.chipwire.enrich.topology;

import java.util.List;

/**
 * What is remembered of an article that has been read.
 *
 * @param buyers ids of the buyers it speaks of
 */
record Remembered(String revision, List<String> buyers) {
    static final Remembered NOTHING = new Remembered("", List.of());

    Remembered {
        buyers = List.copyOf(buyers);
    }
}
