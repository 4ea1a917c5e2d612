package io.chipwire.main.command;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where Chipwire is installed, for what it ships beside its jars. */
final class Home {
    private Home() {}

    /**
     * The folder of the sample news.
     *
     * @throws IllegalStateException if it is not there
     */
    static Path samples() {
        Path samples = Path.of(System.getProperty("chipwire.home", "."), "samples");
        if (!Files.isDirectory(samples)) {
            throw new IllegalStateException(
                    "the sample news is not at "
                            + samples.toAbsolutePath().normalize()
                            + ": start chipwire with the script ./chipwire of its folder");
        }
        return samples.normalize();
    }
}
