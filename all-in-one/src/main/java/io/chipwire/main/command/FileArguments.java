package io.chipwire.main.command;

import io.chipwire.events.Best;
import io.chipwire.events.Refused;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Reading;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Files that a command reads by itself, without a broker, an index or a running instance. */
final class FileArguments {
    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the documents were published, if they do not say: 2024-06-20.")
    private @Nullable LocalDate published;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read.")
    private List<String> files = List.of();

    /**
     * Reads each file, in order. What is refused is told in one sentence, and the next file goes
     * on.
     *
     * @param told takes a file, as it was given, and what one article of it tells
     * @return 0, or 1 if a file or a part of it could not be read
     */
    int read(BiConsumer<String, Reading.Told> told, PrintWriter err) {
        DocumentReader reader = new DocumentReader(Limits.defaults());
        Instant now = InstantSource.system().instant();
        boolean all = true;
        for (String file : files) {
            try {
                Reading reading = reader.read(document(file), now);
                reading.told().forEach(article -> told.accept(file, article));
                for (Refused refused : reading.refused()) {
                    err.println(file + ": refused: " + refused.reason());
                }
                all &= reading.refused().isEmpty();
            } catch (IOException | IllegalArgumentException e) {
                err.println(file + ": " + Sentence.of(e));
                all = false;
            }
        }
        return all ? 0 : 1;
    }

    private Document document(String file) throws IOException {
        return Document.file(
                Path.of(file),
                published == null ? Best.unknown() : Best.of(published),
                Best.unknown());
    }
}
