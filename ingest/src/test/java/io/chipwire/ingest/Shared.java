package io.chipwire.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folder of documents that are shared between checkouts and never part of one. */
public final class Shared {
    private Shared() {}

    /** A folder or file in it; the test is skipped where there is none. */
    public static Path path(String name) {
        Path here = Path.of("").toAbsolutePath();
        Stream<Path> named =
                Stream.of(System.getProperty("chipwire.shared"), System.getenv("CHIPWIRE_SHARED"))
                        .filter(folder -> folder != null)
                        .map(Path::of);
        Stream<Path> beside =
                Stream.iterate(here, folder -> folder != null, Path::getParent)
                        .map(folder -> folder.resolve("shared"));
        Path found =
                Stream.concat(named, beside)
                        .map(folder -> folder.resolve(name))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(here);
        assumeTrue(
                !found.equals(here),
                "there is no shared/"
                        + name
                        + " beside this checkout; CHIPWIRE_SHARED may name it");
        return found;
    }
}
