package io.chipwire.main.command;

import io.chipwire.events.ledger.Totals;
import io.chipwire.main.text.TotalsText;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints how much was bought in all. */
@Command(name = "totals", description = "Prints how much was bought in all, nothing twice.")
final class TotalsCommand implements Runnable {
    @Mixin private Asking asking = new Asking();

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

    @Override
    public void run() {
        Map<String, String> parameters = new TreeMap<>(Map.of("by", by.word()));
        Asking.put(parameters, "asOf", asOf);
        asking.print("/api/v1/totals", parameters, TotalsText::print);
    }
}
