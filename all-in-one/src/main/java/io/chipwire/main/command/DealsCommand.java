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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints deals of the running instance, as they are or as they were. */
@Command(
        name = "deals",
        description = "Prints the deals that match, or all that is known of one, now or then.")
final class DealsCommand implements Runnable {
    @Mixin private Asking asking = new Asking();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description =
                    "As it could be known at a time, 2024-06-20T08:00:00Z, or by the end of a day.")
    private @Nullable String asOf;

    @Option(names = "--seller", paramLabel = "NAME", description = "Who sells.")
    private @Nullable String seller;

    @Option(names = "--chip", paramLabel = "NAME", description = "A model, family or class.")
    private @Nullable String chip;

    @Option(
            names = "--status",
            paramLabel = "WORD,…",
            description = "How far the deal is: ordered, delivered, …")
    private @Nullable String status;

    @Parameters(
            arity = "0..1",
            paramLabel = "DEAL",
            description = "The id of one deal: tells its disputes, history and origins.")
    private @Nullable String deal;

    @Override
    public void run() {
        if (deal == null) {
            printAll();
        } else {
            print("/api/v1/deals/" + Instance.segment(deal));
        }
    }

    private void printAll() {
        Map<String, String> parameters = asOf();
        Asking.put(parameters, "seller", seller);
        Asking.put(parameters, "chip", chip);
        Asking.put(parameters, "status", status);
        asking.print("/api/v1/deals", parameters, AnswerText::print);
    }

    private void print(String path) {
        PrintWriter out = asking.out();
        try (Instance instance = asking.instance()) {
            JsonNode whole = instance.get(path, asOf());
            if (asking.isJson()) {
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
    }

    private Map<String, String> asOf() {
        Map<String, String> parameters = new TreeMap<>();
        Asking.put(parameters, "asOf", asOf);
        return parameters;
    }
}
