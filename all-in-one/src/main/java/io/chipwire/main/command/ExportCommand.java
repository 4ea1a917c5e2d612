package io.chipwire.main.command;

import io.chipwire.main.client.Instance;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every deal of the running instance. */
@Command(name = "export", description = "Prints every deal as a line of JSON, by id.")
final class ExportCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Override
    public void run() {
        try (Instance instance = target.instance()) {
            instance.copy("/api/v1/export/deals.jsonl", Map.of(), spec.commandLine().getOut());
        }
    }
}
