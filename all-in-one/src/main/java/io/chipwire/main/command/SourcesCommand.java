package io.chipwire.main.command;

import io.chipwire.ingest.source.SourceFile;
import io.chipwire.ingest.source.SourceRow;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a list of sources and writes it in the form of Chipwire or of other feed readers. */
@Command(
        name = "sources",
        description = "Checks a list of sources, OPML too, and prints it with a line a source.")
final class SourcesCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--opml", description = "Prints the list as OPML, for other feed readers.")
    private boolean opml;

    @Parameters(paramLabel = "FILE", description = "The list, as for run --sources.")
    private Path file = Path.of("sources.tsv");

    @Override
    public void run() {
        List<SourceRow> rows = SourceFile.read(file);
        spec.commandLine().getOut().print(opml ? SourceFile.opml(rows) : SourceFile.write(rows));
    }
}
