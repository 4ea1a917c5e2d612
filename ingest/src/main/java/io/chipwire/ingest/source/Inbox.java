package io.chipwire.ingest.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder whose files are read, those in its folders too.
 *
 * <p>A file is ready when it has not changed since the last look, or was moved in whole. What was
 * read is kept in a list on disk and not offered again unless it changes; to lose that list costs
 * time and nothing else, for the same document makes the same article. Hidden files, links and
 * names that programs give to half-written files are passed over. A Maildir is read like any other
 * folder, but for its mails that are not delivered yet. Thread-safe.
 */
public final class Inbox {
    private static final int DEEPEST = 8;
    private static final List<String> HALF_WRITTEN =
            List.of(".tmp", ".part", ".partial", ".crdownload", ".swp", "~");

    private final Path folder;
    private final Path list;
    private final Map<Path, Version> read;
    private Map<Path, Version> lastLook = Map.of();

    /**
     * An inbox.
     *
     * @param list the file that keeps what was read
     */
    public Inbox(Path folder, Path list) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.list = list;
        this.read = readList(list);
    }

    /**
     * A file as it was seen.
     *
     * @param size in bytes
     * @param changed milliseconds since 1970, as the file system tells
     */
    public record Version(Path file, long size, long changed) {}

    /**
     * Files that are ready and were not read; each of them stands here until it is {@link #done}.
     */
    public synchronized List<Version> look() throws IOException {
        Map<Path, Version> now = versions();
        List<Version> ready = new ArrayList<>();
        for (Version version : now.values()) {
            boolean isStable = version.equals(lastLook.get(version.file()));
            if (isStable && !version.equals(read.get(version.file()))) {
                ready.add(version);
            }
        }
        ready.sort((a, b) -> a.file().compareTo(b.file()));
        lastLook = now;
        return ready;
    }

    /** Keeps in mind that a version was read. */
    public synchronized void done(Version version) throws IOException {
        read.put(version.file(), version);
        String row =
                version.size() + "\t" + version.changed() + "\t" + version.file().toUri() + "\n";
        Files.writeString(list, row, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private Map<Path, Version> versions() throws IOException {
        Map<Path, Version> versions = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            for (Path file : (Iterable<Path>) files.filter(this::isWanted)::iterator) {
                see(file, versions);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return versions;
    }

    private static void see(Path file, Map<Path, Version> versions) throws IOException {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            if (seen.isRegularFile()) {
                versions.put(
                        file, new Version(file, seen.size(), seen.lastModifiedTime().toMillis()));
            }
        } catch (NoSuchFileException _) {
            // Taken out of the inbox between two glances.
            versions.remove(file);
        }
    }

    private boolean isWanted(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (Path part : folder.relativize(file)) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return !Files.isSymbolicLink(file)
                && !isMailOnItsWay(file)
                && HALF_WRITTEN.stream().noneMatch(name::endsWith);
    }

    /** A Maildir has three folders: in {@code tmp} lie the mails that are being written. */
    private static boolean isMailOnItsWay(Path file) {
        Path parent = file.getParent();
        return parent != null
                && parent.endsWith("tmp")
                && Files.isDirectory(parent.resolveSibling("cur"))
                && Files.isDirectory(parent.resolveSibling("new"));
    }

    private static Map<Path, Version> readList(Path list) throws IOException {
        Map<Path, Version> read = new HashMap<>();
        Path parent = list.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (Files.exists(list)) {
            for (String line : Files.readString(list, StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t");
                // A crash may cut the last line off: that file is read once more.
                if (cells.length == 3 && cells[2].startsWith("file:")) {
                    Path file = Path.of(URI.create(cells[2]));
                    read.put(
                            file,
                            new Version(file, Long.parseLong(cells[0]), Long.parseLong(cells[1])));
                }
            }
        }
        return read;
    }
}
