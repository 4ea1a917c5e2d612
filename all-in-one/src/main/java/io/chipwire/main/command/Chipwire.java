package io.chipwire.main.command;

import io.chipwire.main.config.BadSettings;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The program's command line. */
@Command(
        name = "chipwire",
        description = "Who bought which chips: reads newsletters and articles, keeps the ledger.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            AddCommand.class,
            ArticleCommand.class,
            ExtractCommand.class,
            EvalCommand.class,
            LearnCommand.class,
            AskCommand.class,
            DealsCommand.class,
            DiffCommand.class,
            TotalsCommand.class,
            CorrectCommand.class,
            RerunCommand.class,
            DigestCommand.class,
            ExportCommand.class,
            SourcesCommand.class,
            VersionCommand.class,
            TrainCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 it failed, 2 wrong usage. `chipwire help COMMAND` tells more."
        })
public final class Chipwire implements Runnable {
    private static final int FAILED = CommandLine.ExitCode.SOFTWARE;
    private static final int WRONG_USAGE = CommandLine.ExitCode.USAGE;

    @Spec private CommandSpec spec = CommandSpec.create();

    private Chipwire() {}

    /** Runs one command. Whatever goes wrong is told in one sentence on stderr. */
    public static int run(String... arguments) {
        return run(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line =
                new CommandLine(new Chipwire())
                        .setOut(out)
                        .setErr(err)
                        .registerConverter(LocalDate.class, Chipwire::day)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setUsageHelpAutoWidth(true)
                        .setParameterExceptionHandler((e, _) -> wrongUsage(e))
                        .setExecutionExceptionHandler((e, _, _) -> failed(e, err));
        try {
            return line.execute(arguments);
        } catch (LinkageError | VirtualMachineError | AssertionError e) {
            return failed(e, err);
        } finally {
            out.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command: see chipwire help");
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new TypeConversionException(
                    "expected a day such as 2024-06-20, got \"" + text + "\"");
        }
    }

    private static int wrongUsage(ParameterException e) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("chipwire: " + e.getMessage());
        return WRONG_USAGE;
    }

    private static int failed(Throwable e, PrintWriter err) {
        err.println("chipwire: " + Sentence.of(e));
        return e instanceof BadSettings ? WRONG_USAGE : FAILED;
    }
}
