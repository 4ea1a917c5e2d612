package io.chipwire.events;

import java.util.Locale;

/** The version that each event carries. */
final class Schema {
    private Schema() {}

    static void check(int version, int newest) {
        if (version < 1 || version > newest) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "expected schema 1 to %d, got %d: a newer Chipwire wrote this",
                            newest,
                            version));
        }
    }
}
