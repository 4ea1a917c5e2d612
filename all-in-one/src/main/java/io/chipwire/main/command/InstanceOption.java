package io.chipwire.main.command;

import io.chipwire.main.client.Instance;
import java.net.URI;
import picocli.CommandLine.Option;

/** Which running instance a command talks to. */
final class InstanceOption {
    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The running instance; ${DEFAULT-VALUE} unless told.")
    private URI url = URI.create("http://127.0.0.1:8080");

    Instance instance() {
        return new Instance(url);
    }
}
