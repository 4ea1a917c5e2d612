package io.chipwire.ingest.source;

import io.chipwire.events.ContentId;
import io.chipwire.events.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last look at each source, on disk, so that a restart asks no server early. Thread-safe for
 * different sources.
 */
public final class PollBook {
    private static final Logger LOG = LoggerFactory.getLogger(PollBook.class);

    private final Path folder;
    private final Map<SourceRow, Poll> pages = new ConcurrentHashMap<>();

    public PollBook(Path folder) {
        this.folder = folder;
    }

    /** The last look at a source. */
    public Poll read(SourceRow row) throws IOException {
        Poll known = pages.get(row);
        if (known == null) {
            known = readFile(page(row));
            pages.put(row, known);
        }
        return known;
    }

    private static Poll readFile(Path page) throws IOException {
        try {
            return Json.read(Files.readAllBytes(page), Poll.class);
        } catch (NoSuchFileException _) {
            return Poll.NONE;
        } catch (IllegalArgumentException e) {
            LOG.warn("{}: {}; the source is read anew", page, e.getMessage());
            return Poll.NONE;
        }
    }

    /** Keeps a look at a source; a crash leaves the one before or this one. */
    public void write(SourceRow row, Poll poll) throws IOException {
        Files.createDirectories(folder);
        Path page = page(row);
        Path next = page.resolveSibling(page.getFileName() + ".next");
        Files.write(next, Json.bytes(poll));
        Files.move(next, page, StandardCopyOption.ATOMIC_MOVE);
        pages.put(row, poll);
    }

    private Path page(SourceRow row) {
        return folder.resolve(ContentId.of(row.url()) + ".json");
    }
}
