package io.chipwire.main;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of this repository lie. */
public final class Repository {
    private Repository() {}

    /** Its root, found from the working directory upwards. */
    public static Path root() {
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
    public static Path shared() {
        String fromEnvironment = System.getenv().getOrDefault("CHIPWIRE_SHARED", "");
        String told = System.getProperty("chipwire.shared", fromEnvironment);
        return told.isEmpty() ? root().resolveSibling("shared") : Path.of(told);
    }
}
