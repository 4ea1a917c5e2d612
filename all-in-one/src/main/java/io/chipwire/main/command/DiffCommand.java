package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.main.client.Instance;
import io.chipwire.main.text.ChangesText;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what changed between two times, and which article did it. */
@Command(
        name = "diff",
        description = "Prints what changed in the ledger between two times, and what did it.")
final class DiffCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "TIME",
            description = "The time after which it changed, or the day before: 2024-06-20.")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "The last time or day; now if not told.")
    private @Nullable String to;

    @Option(names = "--limit", paramLabel = "N", description = "How many to print.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> parameters = new TreeMap<>(Map.of("from", from));
        if (to != null) {
            parameters.put("to", to);
        }
        if (limit != null) {
            parameters.put("limit", limit);
        }
        try (Instance instance = target.instance()) {
            JsonNode answer = instance.get("/api/v1/diff", parameters);
            if (json) {
                out.println(answer);
            } else {
                ChangesText.printAll(answer, out);
            }
        }
    }
}
