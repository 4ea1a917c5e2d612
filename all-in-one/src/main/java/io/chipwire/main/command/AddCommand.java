package io.chipwire.main.command;

import io.chipwire.events.Best;
import io.chipwire.main.client.Delivery;
import io.chipwire.main.client.Instance;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Hands documents to the running instance and waits until they can be found. */
@Command(name = "add", description = "Adds documents to the running instance.")
final class AddCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(
            names = "--ingest-url",
            paramLabel = "URL",
            description = "Where documents are taken, if the parts run apart.")
    private @Nullable URI ingestUrl;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the documents were published, if they do not say: 2024-06-20.")
    private @Nullable LocalDate published;

    @Option(names = "--source", paramLabel = "NAME", description = "Who published the documents.")
    private @Nullable String source;

    @Option(
            names = "--deadline",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "How long one document may take; ${DEFAULT-VALUE} unless told.")
    private int deadline = 120;

    @Parameters(arity = "1..*", paramLabel = "PATH-OR-URL", description = "What to add.")
    private List<String> documents = List.of();

    @Override
    public Integer call() {
        boolean all = true;
        try (Instance query = target.instance();
                Instance ingest = ingestUrl == null ? target.instance() : new Instance(ingestUrl)) {
            Delivery delivery = new Delivery(ingest, query, Duration.ofSeconds(deadline));
            for (String document : documents) {
                all &= add(delivery, document);
            }
        }
        return all ? 0 : 1;
    }

    private boolean add(Delivery delivery, String document) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Delivery.Outcome outcome = delivery.deliver(document, best(published), best(source));
            return switch (outcome) {
                case Delivery.Outcome.Searchable _ -> told(out, document, outcome);
                case Delivery.Outcome.Refused _ -> !told(err, document, outcome);
            };
        } catch (IOException | IllegalArgumentException e) {
            err.println(document + ": " + Sentence.of(e));
            return false;
        }
    }

    private static boolean told(PrintWriter where, String document, Object outcome) {
        where.println(document + ": " + outcome);
        where.flush();
        return true;
    }

    private static <T> Best<T> best(@Nullable T value) {
        return value == null ? Best.unknown() : Best.of(value);
    }
}
