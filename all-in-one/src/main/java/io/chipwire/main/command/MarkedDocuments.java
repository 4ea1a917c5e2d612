package io.chipwire.main.command;

import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.eval.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Documents whose claims a person marked, of all sources or of one part of them. */
final class MarkedDocuments {
    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "Only the sources of one part: learn or test.")
    private @Nullable Part part;

    List<GoldDocument> read(Path gold) throws IOException {
        return GoldDocument.read(gold).stream()
                .filter(one -> part == null || Part.of(one.source()) == part)
                .toList();
    }

    boolean areOfOnePart() {
        return part != null;
    }

    /** Whether they may be shown: who tunes rules must not look at the part that tests them. */
    boolean mayBeShown() {
        return part != Part.TEST;
    }
}
