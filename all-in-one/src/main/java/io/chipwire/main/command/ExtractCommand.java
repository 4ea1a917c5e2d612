package io.chipwire.main.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.Explained;
import io.chipwire.enrich.claim.GoldForm;
import io.chipwire.enrich.claim.NamesInArticle;
import io.chipwire.events.Article;
import io.chipwire.lexicon.Lexicon;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what files say. */
@Command(name = "extract", description = "Prints the claims of each file as lines of JSON.")
final class ExtractCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private FileArguments files = new FileArguments();

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "Folder of your own lexicon files, read beside the built-in ones.")
    private @Nullable Path lexicon;

    @Option(
            names = "--explain",
            description = "Also tells of each claim whether a rule or the model decided, and why.")
    private boolean explain;

    @Override
    public Integer call() {
        Lexicon known = lexicon == null ? Lexicon.builtIn() : Lexicon.with(lexicon);
        ClaimReader claims = new ClaimReader(known);
        return files.read(
                (file, told) -> print(file, told.article(), known, claims),
                spec.commandLine().getErr());
    }

    private void print(String file, Article article, Lexicon known, ClaimReader claims) {
        PrintWriter out = spec.commandLine().getOut();
        NamesInArticle names = new NamesInArticle(article, known);
        for (Explained one : claims.explain(article)) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("document", file).setAll(GoldForm.of(one.claim(), names));
            if (explain) {
                ObjectNode why = line.putObject("explain").put("by", one.by());
                one.grounds().forEach(why.putArray("grounds")::add);
            }
            out.println(line);
        }
    }
}
