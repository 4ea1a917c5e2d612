package io.chipwire.main.command;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.eval.Evaluation;
import io.chipwire.enrich.eval.EvaluationText;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures what is found in documents against what a careful reader found in them. */
@Command(
        name = "eval",
        description = "Compares the claims found in documents with those that a person found.")
final class EvalCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "GOLD",
            description = "Lines of JSON: a document's id and its claims.")
    private Path gold = Path.of("gold.jsonl");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "The documents, each named after its id; not needed where GOLD has texts.")
    private @Nullable Path folder;

    @Option(
            names = "--unknown-buyers",
            description = "Takes the buyers of GOLD out of the lexicon first.")
    private boolean unknownBuyers;

    @Option(
            names = "--misses",
            description = "Also prints what went wrong, by cause; of the part TEST only counts.")
    private boolean misses;

    @Mixin private MarkedDocuments marked = new MarkedDocuments();

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Folder of your own lexicon files, read beside the built-in ones.")
    private @Nullable Path ownLexicon;

    /** Who judges the claims. */
    private enum Judges {
        RULES,
        MODEL,
        NETWORK
    }

    @Option(
            names = "--judges",
            paramLabel = "JUDGES",
            description =
                    "rules: the rules alone; model: the linear model beside them; network: the"
                            + " network as well, which is how the program works.")
    private Judges judges = Judges.NETWORK;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        GoldArticles articles = new GoldArticles(folder, spec.commandLine().getErr());
        List<GoldDocument> chosen = marked.read(gold);
        Lexicon known = ownLexicon == null ? Lexicon.builtIn() : Lexicon.with(ownLexicon);
        Lexicon lexicon = unknownBuyers ? Evaluation.withoutBuyers(known, chosen) : known;
        Evaluation evaluation = Evaluation.of(chosen, articles, lexicon, reader(lexicon));
        if (marked.areOfOnePart()) {
            printSources(chosen, out);
        }
        out.print(EvaluationText.figures(evaluation));
        if (misses) {
            out.println();
            out.print(EvaluationText.faults(evaluation, marked.mayBeShown()));
        }
        return 0;
    }

    private ClaimReader reader(Lexicon lexicon) {
        return switch (judges) {
            case RULES -> new ClaimReader(lexicon, LinkModel.none(), Encoder.none());
            case MODEL -> new ClaimReader(lexicon, LinkModel.builtIn(), Encoder.none());
            case NETWORK -> new ClaimReader(lexicon);
        };
    }

    private static void printSources(List<GoldDocument> chosen, PrintWriter out) {
        Map<String, Integer> claims = new TreeMap<>();
        Map<String, Integer> texts = new TreeMap<>();
        for (GoldDocument document : chosen) {
            claims.merge(document.source(), document.firmClaims(), Integer::sum);
            texts.merge(document.source(), 1, Integer::sum);
        }
        out.println("documents  claims  source");
        texts.forEach((source, count) ->
                out.println(
                        String.format(
                                Locale.ROOT, "%9d  %6d  %s", count, claims.get(source), source)));
        out.println();
    }
}
