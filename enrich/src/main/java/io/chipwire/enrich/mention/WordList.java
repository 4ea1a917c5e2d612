package io.chipwire.enrich.mention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Sorted lists of plain words that the program carries beside its classes, a word a line. */
public final class WordList {
    private WordList() {}

    /**
     * The words of a file beside a class.
     *
     * @throws IllegalStateException if the program lacks the file or a word stands twice in it
     */
    public static Set<String> of(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("expected the file " + file + " in the program");
            }
            List<String> words =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            Set<String> unique = Set.copyOf(words);
            if (unique.size() != words.size()) {
                throw new IllegalStateException("expected each word of " + file + " once");
            }
            return unique;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
