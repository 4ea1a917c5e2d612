package io.chipwire.ingest.newsletter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** The tables of this package: rows of cells divided by tabs, without comments. */
final class Table {
    private Table() {}

    /** The rows of a table, in the file's order. */
    static Stream<String> rows(String file) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected the table " + file + " on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + file, e);
        }
    }
}
