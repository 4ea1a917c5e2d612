package io.chipwire.main.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chipwire.main.Repository;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The commands of the services of docker-compose.yml. */
final class ComposeFile {
    private final JsonNode services;

    ComposeFile() throws IOException {
        services =
                new YAMLMapper()
                        .readTree(Repository.root().resolve("docker-compose.yml").toFile())
                        .path("services");
    }

    List<String> command(String service) {
        List<String> command = new ArrayList<>();
        services.path(service).path("command").forEach(word -> command.add(word.asText()));
        return command;
    }

    List<String> ports() {
        List<String> ports = new ArrayList<>();
        for (JsonNode service : services) {
            service.path("ports").forEach(port -> ports.add(port.asText()));
        }
        return ports;
    }
}
