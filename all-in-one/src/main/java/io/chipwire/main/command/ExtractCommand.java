package io.chipwire.main.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.GoldForm;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Refused;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Reading;
import io.chipwire.ingest.Submission;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what files say, without a broker, an index or a running instance. */
@Command(name = "extract", description = "Prints the claims of each file as lines of JSON.")
final class ExtractCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the documents were published, if they do not say: 2024-06-20.")
    private @Nullable LocalDate published;

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Folder of your own lexicon files, read beside the built-in ones.")
    private @Nullable Path lexicon;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        DocumentReader documents = new DocumentReader(Limits.defaults());
        ClaimReader claims =
                new ClaimReader(lexicon == null ? Lexicon.builtIn() : Lexicon.with(lexicon));
        Instant now = InstantSource.system().instant();
        boolean all = true;
        for (String file : files) {
            all &= extract(file, documents, claims, now);
        }
        return all ? 0 : 1;
    }

    private boolean extract(
            String file, DocumentReader documents, ClaimReader claims, Instant now) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Reading reading;
        try {
            reading = documents.read(document(file), now);
        } catch (IOException | IllegalArgumentException e) {
            err.println(file + ": " + Sentence.of(e));
            return false;
        }
        for (Refused refused : reading.refused()) {
            err.println(file + ": refused: " + refused.reason());
        }
        for (Article article : reading.articles()) {
            for (Claim claim : claims.read(article).claims()) {
                ObjectNode line = JsonNodeFactory.instance.objectNode();
                out.println(line.put("document", file).setAll(GoldForm.of(claim)));
            }
        }
        return reading.refused().isEmpty();
    }

    private Submission.Document document(String file) throws IOException {
        return Submission.Document.file(
                Path.of(file),
                published == null ? Best.unknown() : Best.of(published),
                Best.unknown());
    }
}
