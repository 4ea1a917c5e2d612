package io.chipwire.main.command;

import io.chipwire.enrich.eval.Evaluation;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Refused;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Reading;
import io.chipwire.ingest.Submission;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the documents of a gold file as the program reads all documents. */
final class GoldArticles implements Evaluation.Articles {
    private final @Nullable Path folder;
    private final PrintWriter refusals;
    private final DocumentReader documents = new DocumentReader(Limits.defaults());
    private final Instant now = InstantSource.system().instant();

    /**
     * A reader.
     *
     * @param folder of the documents that the gold file has no text of
     * @param refusals where to tell of documents that cannot be used
     */
    GoldArticles(@Nullable Path folder, PrintWriter refusals) {
        this.folder = folder;
        this.refusals = refusals;
    }

    @Override
    public List<Article> of(GoldDocument document) throws IOException {
        Submission.Document submission =
                switch (document.text()) {
                    case Best.Value<String>(String text) ->
                            new Submission.Document(
                                    "file:///" + document.id() + ".md",
                                    text.getBytes(StandardCharsets.UTF_8),
                                    document.published(),
                                    Best.unknown());
                    case Best.Unknown<String> _ ->
                            Submission.Document.file(
                                    file(document.id()), document.published(), Best.unknown());
                };
        Reading reading = documents.read(submission, now);
        // A document that cannot be used says nothing, as in use: its claims count as missed.
        for (Refused refused : reading.refused()) {
            refusals.println(document.id() + ": refused: " + refused.reason());
        }
        return reading.articles();
    }

    private Path file(String id) throws IOException {
        if (folder == null) {
            throw new IOException("expected the folder of the documents: " + id + " has no text");
        }
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(
                        folder, path -> stem(path).equals(id) && Files.isRegularFile(path))) {
            for (Path file : files) {
                return file;
            }
        }
        throw new NoSuchFileException(folder.resolve(id + ".*").toString());
    }

    private static String stem(Path path) {
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
