package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.ledger.Totals;
import io.chipwire.main.client.Instance;
import io.chipwire.main.text.TotalsText;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how much was bought in all. */
@Command(name = "totals", description = "Prints how much was bought in all, nothing twice.")
final class TotalsCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WORD",
            description = "buyer, chip, maker, country or quarter.")
    private Totals.By by = Totals.By.BUYER;

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "As it could be known at a time, or by the end of a day.")
    private @Nullable String asOf;

    @Option(names = "--limit", paramLabel = "N", description = "How many to print.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> parameters = new TreeMap<>(Map.of("by", by.word()));
        if (asOf != null) {
            parameters.put("asOf", asOf);
        }
        if (limit != null) {
            parameters.put("limit", limit);
        }
        try (Instance instance = target.instance()) {
            JsonNode answer = instance.get("/api/v1/totals", parameters);
            if (json) {
                out.println(answer);
            } else {
                TotalsText.print(answer, out);
            }
        }
    }
}
