package io.chipwire.main.command;

import io.chipwire.main.config.Key;
import io.chipwire.main.config.RunConfig;
import io.chipwire.main.config.Settings;
import io.chipwire.main.program.Program;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs Chipwire until it is told to stop. Has an option for each {@link Key}. */
@Command(name = "run", description = "Runs Chipwire: reads, extracts, answers, until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "File of lines key = value, with the names of the options as keys.")
    private @Nullable Path file;

    /** Called by picocli before it reads the arguments: here the options of the keys come in. */
    @Spec
    void spec(CommandSpec given) {
        spec = given;
        for (Key key : Key.values()) {
            String standard =
                    key.standard().isEmpty() ? "" : "; " + key.standard() + " unless told";
            spec.addOption(
                    OptionSpec.builder(key.option())
                            .paramLabel(key.label())
                            .type(String.class)
                            .description(key.meaning() + standard)
                            .build());
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Program.runUntilStopped(
                config(),
                InstantSource.system(),
                line -> {
                    out.println(line);
                    out.flush();
                });
        return 0;
    }

    private RunConfig config() {
        Settings settings = new Settings();
        CommandLine.ParseResult given = spec.commandLine().getParseResult();
        for (Key key : Key.values()) {
            if (given.hasMatchedOption(key.option())) {
                settings.option(key, given.matchedOptionValue(key.option(), ""));
            }
        }
        if (file != null) {
            settings.file(file);
        }
        return settings.config();
    }
}
