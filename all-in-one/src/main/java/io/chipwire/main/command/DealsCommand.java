package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.main.client.Instance;
import io.chipwire.main.text.AnswerText;
import io.chipwire.main.text.DealText;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints deals of the running instance, as they are or as they were. */
@Command(
        name = "deals",
        description = "Prints the deals that match, or all that is known of one, now or then.")
final class DealsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "As it could be known at a time, 2024-06-20T08:00:00Z, or by the end of a day.")
    private @Nullable String asOf;

    @Option(names = "--buyer", paramLabel = "NAME", description = "Who buys; subsidiaries too.")
    private @Nullable String buyer;

    @Option(names = "--seller", paramLabel = "NAME", description = "Who sells.")
    private @Nullable String seller;

    @Option(names = "--chip", paramLabel = "NAME", description = "A model, family or class.")
    private @Nullable String chip;

    @Option(
            names = "--status",
            paramLabel = "WORD,…",
            description = "How far the deal is: ordered, delivered, …")
    private @Nullable String status;

    @Option(names = "--limit", paramLabel = "N", description = "How many to print.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "DEAL",
            description = "The id of one deal: tells its disputes, history and origins.")
    private @Nullable String deal;

    @Override
    public void run() {
        try (Instance instance = target.instance()) {
            if (deal == null) {
                printAll(instance);
            } else {
                print(instance, "/api/v1/deals/" + Instance.segment(deal));
            }
        }
    }

    private void printAll(Instance instance) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> parameters = asOf();
        put(parameters, "buyer", buyer);
        put(parameters, "seller", seller);
        put(parameters, "chip", chip);
        put(parameters, "status", status);
        put(parameters, "limit", limit);
        JsonNode answer = instance.get("/api/v1/deals", parameters);
        if (json) {
            out.println(answer);
        } else {
            AnswerText.print(answer, out);
        }
    }

    private void print(Instance instance, String path) {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode whole = instance.get(path, asOf());
        if (json) {
            out.println(whole);
            return;
        }
        Map<String, String> parts = asOf();
        parts.put("parts", "history,supersedes");
        JsonNode story = instance.get(path, parts);
        DealText.slots(whole)
                .forEach((slot, value) -> {
                    if (!slot.equals("conflicts")) {
                        out.println(slot + ": " + value);
                    }
                });
        out.println();
        DealText.print(whole, out);
        DealText.printStory(whole, story, out);
    }

    private Map<String, String> asOf() {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, "asOf", asOf);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
