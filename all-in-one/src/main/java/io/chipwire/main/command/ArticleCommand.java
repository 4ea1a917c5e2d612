package io.chipwire.main.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the articles that files hold. */
@Command(name = "article", description = "Prints the articles of each file as lines of JSON.")
final class ArticleCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private FileArguments files = new FileArguments();

    @Override
    public Integer call() {
        return files.read(
                (file, told) -> spec.commandLine().getOut().println(ArticleLine.of(file, told)),
                spec.commandLine().getErr());
    }
}
