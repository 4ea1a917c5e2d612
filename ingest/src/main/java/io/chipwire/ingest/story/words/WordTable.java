package io.chipwire.ingest.story.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A table of knowledge that ships with the program: tab-separated, sorted by its first column, one
 * source a row in the last; lines that begin with {@code #} explain.
 *
 * @param rows the cells of each row
 */
public record WordTable(List<List<String>> rows) {
    public WordTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table that lies beside a class.
     *
     * @throws IllegalStateException if there is none
     */
    public static WordTable read(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "expected the table " + name + " beside " + beside.getName());
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return new WordTable(
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
