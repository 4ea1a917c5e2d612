package io.chipwire.query.deliver;

import io.chipwire.events.Digest;
import io.chipwire.events.Json;
import io.chipwire.query.digest.Markdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Digests as files: {@code 2024-06-20.md} and {@code 2024-06-20.json}. */
final class DigestFolder {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.json");

    private final Path folder;

    DigestFolder(Path folder) {
        this.folder = folder;
    }

    /** The last day whose digest is here. */
    Optional<LocalDate> last() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> DAY.matcher(file.getFileName().toString()))
                    .flatMap(name -> name.matches() ? Stream.of(name.group(1)) : Stream.empty())
                    .max(String::compareTo)
                    .map(LocalDate::parse);
        }
    }

    /** Writes a digest; the JSON comes last, so that its being there says that all is. */
    void write(Digest digest) throws IOException {
        Files.createDirectories(folder);
        write(digest.day() + ".md", Markdown.of(digest).getBytes(StandardCharsets.UTF_8));
        write(digest.day() + ".json", Json.bytes(digest));
    }

    /** The days between the last digest and today whose digests are due, the latest of them. */
    static List<LocalDate> due(Optional<LocalDate> last, LocalDate today, int most) {
        LocalDate next = last.map(day -> day.plusDays(1)).orElse(today.minusDays(1));
        LocalDate earliest = today.minusDays(most);
        LocalDate first = next.isBefore(earliest) ? earliest : next;
        return first.isBefore(today) ? first.datesUntil(today).toList() : List.of();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path half = folder.resolve(name + ".half");
        Files.write(half, bytes);
        Files.move(
                half,
                folder.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
