package io.chipwire.main.command;

import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.eval.Part;
import io.chipwire.enrich.train.Training;
import io.chipwire.lexicon.Lexicon;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the model that judges who obtains which chips. */
@Command(
        name = "learn",
        description = "Makes a model from documents whose claims a person found and marked.")
final class LearnCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "GOLD=WEIGHT",
            description =
                    "Files of documents with text and claims, and how much one of them counts: 1"
                            + " for texts of the world, less for invented ones.")
    private Map<Path, Double> gold = new LinkedHashMap<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    private Path model = Path.of("links.tsv");

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "Only the sources of one part: learn or test.")
    private @Nullable Part part;

    @Override
    public Integer call() throws IOException {
        List<Training.Source> sources = new ArrayList<>();
        for (Map.Entry<Path, Double> file : gold.entrySet()) {
            for (GoldDocument document : GoldDocument.read(file.getKey())) {
                if (part == null || Part.of(document.source()) == part) {
                    sources.add(new Training.Source(document, file.getValue()));
                }
            }
        }
        GoldArticles articles = new GoldArticles(null, spec.commandLine().getErr());
        Training training = new Training(sources, articles, Lexicon.builtIn());
        try (BufferedWriter file = Files.newBufferedWriter(model)) {
            training.model().write(file);
        }
        spec.commandLine().getOut().println(sources.size() + " documents learned, " + model);
        return 0;
    }
}
