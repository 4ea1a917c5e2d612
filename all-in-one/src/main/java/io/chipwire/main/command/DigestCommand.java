package io.chipwire.main.command;

import io.chipwire.main.client.Instance;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints one day's digest of the running instance. */
@Command(name = "digest", description = "Prints the deals that were new or changed on one day.")
final class DigestCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day (UTC); today if not told.")
    private @Nullable LocalDate date;

    @Option(
            names = "--format",
            paramLabel = "md|json",
            defaultValue = "md",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless told.")
    private Format format = Format.md;

    @Override
    public void run() {
        Map<String, String> parameters = new TreeMap<>(Map.of("format", format.name()));
        if (date != null) {
            parameters.put("date", date.toString());
        }
        try (Instance instance = target.instance()) {
            instance.copy("/api/v1/digest", parameters, spec.commandLine().getOut());
        }
    }

    /** The forms as they are typed. */
    private enum Format {
        md,
        json
    }
}
