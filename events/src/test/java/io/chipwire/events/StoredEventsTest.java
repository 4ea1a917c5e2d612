package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes of earlier versions: a topic that is kept for ever holds such records. */
class StoredEventsTest {
    @ParameterizedTest
    @MethodSource("files")
    void storedBytesDecodeAndSayTheSameWhenWrittenAgain(Path file) throws IOException {
        byte[] stored = Files.readAllBytes(file);

        Object event = Json.read(stored, typeOf(file));

        assertThat(Json.tree(Json.bytes(event))).isEqualTo(Json.tree(stored));
        assertThat(Json.read(Json.bytes(event), typeOf(file))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("files")
    void storedBytesFollowTheirSchema(Path file) throws IOException {
        assertThat(Schemas.of(typeOf(file)).faults(Files.readAllBytes(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theSchemaNamesEveryFieldThatIsWritten(Path file) throws IOException {
        byte[] written = Json.bytes(Json.read(Files.readAllBytes(file), typeOf(file)));

        assertThat(Schemas.closed(typeOf(file)).faults(written)).isEmpty();
    }

    @Test
    void everyTopicHasStoredBytes() throws IOException {
        assertThat(files().stream().map(StoredEventsTest::typeOf).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Topics.ALL.stream().<Class<?>>map(Topic::type).toList());
    }

    @Test
    void noStoredFileIsEverChanged() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(folder().resolve("SHA256SUMS"))) {
            String[] sumAndName = line.split("  ", 2);
            listed.put(sumAndName[1], sumAndName[0]);
        }
        Map<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            found.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
        }

        assertThat(found).isEqualTo(listed);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(StoredEventsTest.class.getResource("stored/1")).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code deal-full.json} holds a {@link Deal}. */
    private static Class<?> typeOf(Path file) {
        String name = file.getFileName().toString();
        String word = name.substring(0, name.indexOf('-'));
        return Topics.ALL.stream()
                .map(Topic::type)
                .filter(type -> type.getSimpleName().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no event is called " + word));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
