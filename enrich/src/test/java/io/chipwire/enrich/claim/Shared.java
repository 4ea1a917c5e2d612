package io.chipwire.enrich.claim;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of shared texts, which is not part of the repository. */
public final class Shared {
    private Shared() {}

    /** A folder or file in it; the test is skipped where it is missing. */
    public static Path folder(String name) {
        String told =
                System.getProperty(
                        "chipwire.shared", System.getenv().getOrDefault("CHIPWIRE_SHARED", ""));
        if (!told.isEmpty()) {
            return existing(Path.of(told).resolve(name));
        }
        Path at = Path.of("").toAbsolutePath();
        while (at != null && !Files.exists(at.resolve("shared").resolve(name))) {
            at = at.getParent();
        }
        return existing(
                at == null ? Path.of("shared").resolve(name) : at.resolve("shared").resolve(name));
    }

    private static Path existing(Path path) {
        assumeTrue(
                Files.exists(path),
                "the shared texts are not here: set chipwire.shared or CHIPWIRE_SHARED to their folder");
        return path;
    }
}
