package io.chipwire.enrich.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pieces that come with the program. */
final class Vocabulary {
    static final List<String> PIECES = read();

    private Vocabulary() {}

    private static List<String> read() {
        try (InputStream file =
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
