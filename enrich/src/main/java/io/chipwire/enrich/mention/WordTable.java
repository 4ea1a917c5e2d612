package io.chipwire.enrich.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tables that the program carries beside its classes: a head line, then tab-divided cells. */
final class WordTable {
    private WordTable() {}

    /**
     * The rows of a file beside a class, head line left out.
     *
     * @throws IllegalStateException if the program lacks the file or a row has other columns
     */
    static List<List<String>> of(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("expected the file " + file + " in the program");
            }
            List<List<String>> rows =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> Arrays.asList(line.split("\t", -1)))
                            .toList();
            int columns = rows.getFirst().size();
            for (List<String> row : rows) {
                if (row.size() != columns) {
                    throw new IllegalStateException(
                            file + ": expected " + columns + " columns, got " + row);
                }
            }
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
