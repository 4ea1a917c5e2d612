package io.chipwire.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The ids of the articles that stand alone, on disk: a line for each that came ({@code +id}) or was
 * cut into items ({@code -id}). Thread-safe.
 */
final class StoryList {
    private static final Pattern LINE = Pattern.compile("[+-][0-9a-f]{20}");

    private final Path file;
    private final Set<String> ids = new HashSet<>();

    StoryList(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            lines(file).forEach(this::take);
        }
    }

    /** A crash may cut the last line off: that article is read once more. */
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(line -> LINE.matcher(line).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void take(String line) {
        String id = line.substring(1);
        if (line.startsWith("+")) {
            ids.add(id);
        } else {
            ids.remove(id);
        }
    }

    synchronized boolean holds(String id) {
        return ids.contains(id);
    }

    /** Adds those that stand alone now and drops those that are cut. */
    synchronized void update(Collection<String> standing, Collection<String> cut) {
        StringBuilder lines = new StringBuilder();
        for (String id : standing) {
            if (ids.add(id)) {
                lines.append('+').append(id).append('\n');
            }
        }
        for (String id : cut) {
            if (ids.remove(id)) {
                lines.append('-').append(id).append('\n');
            }
        }
        if (!lines.isEmpty()) {
            append(lines.toString());
        }
    }

    private void append(String lines) {
        try {
            // An empty line first, so that a line that a crash cut off spoils no other.
            Files.writeString(
                    file,
                    "\n" + lines,
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
