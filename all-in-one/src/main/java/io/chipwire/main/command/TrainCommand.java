package io.chipwire.main.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Goes once through what the other commands do, so that the JVM can remember what it loaded for the
 * next start. Prints nothing.
 */
@Command(name = "train", hidden = true, description = "Makes the ahead-of-time cache.")
final class TrainCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "A scratch folder.")
    private Path data = Path.of("data/train");

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter nobody = new PrintWriter(Writer.nullWriter());
        DemoCommand.show(data, "0", true, nobody);
        String letter = Home.samples().resolve("rack-letter-36.md").toString();
        int articles = Chipwire.run(nobody, nobody, "article", letter);
        int claims = Chipwire.run(nobody, nobody, "extract", letter);
        return Math.max(articles, claims);
    }
}
