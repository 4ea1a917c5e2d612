package io.chipwire.main.whole;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of this repository lie. */
final class Repository {
    private Repository() {}

    /** Its root, found from the working directory upwards. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docker-compose.yml"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new AssertionError("no docker-compose.yml above the working directory");
            }
            folder = parent;
        }
        return folder;
    }

    /** The documents shared beside the repository; may be missing. */
    static Path shared() {
        String told =
                System.getProperty(
                        "chipwire.shared",
                        System.getenv("CHIPWIRE_SHARED") == null
                                ? ""
                                : System.getenv("CHIPWIRE_SHARED"));
        return told.isEmpty() ? root().resolveSibling("shared") : Path.of(told);
    }
}
