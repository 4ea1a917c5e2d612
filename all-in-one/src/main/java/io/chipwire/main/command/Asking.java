package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.main.client.Instance;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands have in common that ask the running instance about deals of many buyers. */
final class Asking {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin private InstanceOption target = new InstanceOption();

    @Option(names = "--buyer", paramLabel = "NAME", description = "Who buys; subsidiaries too.")
    private @Nullable String buyer;

    @Option(names = "--limit", paramLabel = "N", description = "How many to print.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    /** Prints the answer in words, or as it came. */
    void print(
            String path,
            Map<String, String> parameters,
            BiConsumer<JsonNode, PrintWriter> inWords) {
        Map<String, String> all = new TreeMap<>(parameters);
        put(all, "buyer", buyer);
        put(all, "limit", limit);
        try (Instance instance = target.instance()) {
            JsonNode answer = instance.get(path, all);
            if (json) {
                out().println(answer);
            } else {
                inWords.accept(answer, out());
            }
        }
    }

    Instance instance() {
        return target.instance();
    }

    boolean isJson() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Adds a parameter that may not be told. */
    static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
