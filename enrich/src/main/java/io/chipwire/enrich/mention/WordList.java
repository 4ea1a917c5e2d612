package io.chipwire.enrich.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Sorted lists and tables of words that the program carries beside its classes. */
public final class WordList {
    private WordList() {}

    /**
     * The words of a list beside a class, a word a line.
     *
     * @throws IllegalStateException if the program lacks the file or a word stands twice in it
     */
    public static Set<String> of(Class<?> beside, String file) {
        List<String> words = lines(beside, file);
        Set<String> unique = Set.copyOf(words);
        if (unique.size() != words.size()) {
            throw new IllegalStateException("expected each word of " + file + " once");
        }
        return unique;
    }

    /**
     * The rows of a table beside a class: tab-divided cells under a head line, which is left out.
     *
     * @throws IllegalStateException if the program lacks the file or a row has other columns
     */
    public static List<List<String>> rows(Class<?> beside, String file) {
        List<List<String>> rows =
                lines(beside, file).stream()
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
    }

    /** The lines of a file beside a class. */
    static List<String> lines(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("expected the file " + file + " in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
