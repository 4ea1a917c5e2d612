package io.chipwire.main.command;

import io.chipwire.lexicon.Lexicon;
import io.chipwire.main.broker.EmbeddedBroker;
import io.chipwire.main.rerun.Rerun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells what the ledger would be if the archive were read by this program, before it is. */
@Command(
        name = "rerun",
        description =
                "Reads the archive anew beside the published ledger and prints what would change.")
final class RerunCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "Articles of this day and later ones are read anew.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description =
                    "A lexicon file of your own, or a folder of them, read beside the built-in ones.")
    private @Nullable Path lexicon;

    @Option(
            names = "--publish",
            description = "Has the running instance read the articles again that say otherwise.")
    private boolean publish;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the running instance; ${DEFAULT-VALUE} unless told.")
    private Path data = Path.of("data");

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "The cluster, if the instance does not use its own broker.")
    private @Nullable String kafka;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String servers = kafka == null ? EmbeddedBroker.of(data) : kafka;
        AtomicBoolean isWhole = new AtomicBoolean(true);
        Rerun rerun =
                new Rerun(
                        servers,
                        lexicon(),
                        from,
                        problem -> {
                            isWhole.set(false);
                            err.println(problem);
                        });
        rerun.print(out);
        if (publish) {
            int articles = rerun.publish();
            out.println(
                    articles
                            + (articles == 1 ? " article is" : " articles are")
                            + " read again"
                            + (lexicon == null
                                    ? ""
                                    : ", with the lexicon of the running instance: it has to be"
                                            + " started with the same one"));
        } else {
            out.println("nothing is published: --publish does");
        }
        return isWhole.get() ? 0 : 1;
    }

    private Lexicon lexicon() throws IOException {
        if (lexicon == null) {
            return Lexicon.builtIn();
        }
        if (Files.isDirectory(lexicon)) {
            return Lexicon.with(lexicon);
        }
        Path folder = Files.createTempDirectory("chipwire-lexicon");
        Path copy = folder.resolve(String.valueOf(lexicon.getFileName()));
        try {
            Files.copy(lexicon, copy);
            return Lexicon.with(folder);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }
}
