package io.chipwire.ingest.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of knowledge that ships with the program: cells divided by tabs, rows in the order of the
 * file; lines that begin with {@code #} explain, and where the rows come from.
 *
 * @param rows the cells of each row
 */
public record Table(List<List<String>> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table that lies beside a class.
     *
     * @throws IllegalStateException if there is none
     */
    public static Table read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected the table " + name + " beside " + beside.getName());
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new Table(
                        lines.lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(line -> List.of(line.split("\t")))
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + name, e);
        }
    }

    /** The first column. */
    public List<String> words() {
        return rows.stream().map(List::getFirst).toList();
    }
}
