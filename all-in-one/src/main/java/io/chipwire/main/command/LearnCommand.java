package io.chipwire.main.command;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.eval.Evaluation;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.train.PairLines;
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
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the models that judge who obtains which chips, or what a network learns from. */
@Command(
        name = "learn",
        description = "Makes a model from documents whose claims a person found and marked.")
final class LearnCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "GOLD=WEIGHT",
            description =
                    "Files of documents with text and claims, and how much one of them counts: 1"
                            + " for texts of the world, less for invented ones.")
    private Map<Path, Double> gold = new LinkedHashMap<>();

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "The file to write; links.tsv without this.")
    private Path model = Path.of("links.tsv");

    @Mixin private MarkedDocuments marked = new MarkedDocuments();

    @Option(
            names = "--trust",
            paramLabel = "GOLD",
            description =
                    "Documents that neither the model nor the network was taught: measures on them"
                            + " how far claims can be trusted that both judged.")
    private List<Path> trust = List.of();

    @Option(
            names = "--pairs",
            paramLabel = "DIR",
            description =
                    "Instead of learning, writes known.jsonl and unknown.jsonl there, which a"
                            + " network can be trained with.")
    private @Nullable Path pairs;

    @Override
    public Integer call() throws IOException {
        List<Training.Source> sources = new ArrayList<>();
        for (Map.Entry<Path, Double> file : gold.entrySet()) {
            for (GoldDocument document : marked.read(file.getKey())) {
                sources.add(new Training.Source(document, file.getValue()));
            }
        }
        GoldArticles articles = new GoldArticles(null, spec.commandLine().getErr());
        return pairs == null ? learn(sources, articles) : write(sources, articles, pairs);
    }

    private int learn(List<Training.Source> sources, GoldArticles articles) throws IOException {
        if (sources.isEmpty() && trust.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "expected GOLD=WEIGHT or --trust GOLD, got neither");
        }
        LinkModel learned =
                sources.isEmpty()
                        ? LinkModel.builtIn()
                        : new Training(sources, articles, Lexicon.builtIn()).model();
        List<GoldDocument> judges = new ArrayList<>();
        for (Path file : trust) {
            judges.addAll(GoldDocument.read(file));
        }
        LinkModel trusted =
                judges.isEmpty()
                        ? learned
                        : Training.beside(
                                Encoder.builtIn(), learned, judges, articles, Lexicon.builtIn());
        try (BufferedWriter file = Files.newBufferedWriter(model)) {
            trusted.write(file);
        }
        spec.commandLine()
                .getOut()
                .println(
                        sources.size()
                                + " documents learned, trust measured on "
                                + judges.size()
                                + ", "
                                + model);
        return 0;
    }

    private int write(List<Training.Source> sources, GoldArticles articles, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        List<GoldDocument> documents = sources.stream().map(Training.Source::document).toList();
        Lexicon known = Lexicon.builtIn();
        Map<String, Lexicon> lexicons =
                Map.of("known", known, "unknown", Evaluation.withoutBuyers(known, documents));
        for (Map.Entry<String, Lexicon> lexicon : lexicons.entrySet()) {
            PairLines lines = new PairLines(articles, lexicon.getValue());
            try (BufferedWriter file =
                    Files.newBufferedWriter(folder.resolve(lexicon.getKey() + ".jsonl"))) {
                for (GoldDocument document : documents) {
                    lines.write(document, file);
                }
            }
        }
        spec.commandLine().getOut().println(documents.size() + " documents written, " + folder);
        return 0;
    }
}
