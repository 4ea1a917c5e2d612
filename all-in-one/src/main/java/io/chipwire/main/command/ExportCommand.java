package io.chipwire.main.command;

import io.chipwire.main.client.Instance;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints every deal of the running instance. */
@Command(name = "export", description = "Prints every deal as a line of JSON, by id.")
final class ExportCommand implements Runnable {
    @Mixin private InstanceOption target = new InstanceOption();

    @Override
    public void run() {
        try (Instance instance = target.instance()) {
            instance.copy("/api/v1/export/deals.jsonl", Map.of(), System.out);
        }
        System.out.flush();
    }
}
