package io.chipwire.main.command;

import io.chipwire.main.text.ChangesText;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints what changed between two times, and which article did it. */
@Command(
        name = "diff",
        description = "Prints what changed in the ledger between two times, and what did it.")
final class DiffCommand implements Runnable {
    @Mixin private Asking asking = new Asking();

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

    @Override
    public void run() {
        Map<String, String> parameters = new TreeMap<>(Map.of("from", from));
        Asking.put(parameters, "to", to);
        asking.print("/api/v1/diff", parameters, ChangesText::printAll);
    }
}
