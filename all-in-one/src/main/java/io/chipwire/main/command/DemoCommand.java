package io.chipwire.main.command;

import io.chipwire.main.client.Delivery;
import io.chipwire.main.client.Instance;
import io.chipwire.main.config.Key;
import io.chipwire.main.config.RunConfig;
import io.chipwire.main.config.Settings;
import io.chipwire.main.demo.SampleSite;
import io.chipwire.main.demo.Samples;
import io.chipwire.main.program.Program;
import io.chipwire.main.text.AnswerText;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what Chipwire does, on the sample news of the repository. */
@Command(
        name = "demo",
        description = "Starts everything, reads the sample news and answers some questions.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/demo",
            description = "Where everything is kept; ${DEFAULT-VALUE} unless told.")
    private Path data = Path.of("data/demo");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port that HTTP listens on; ${DEFAULT-VALUE} unless told, 0 for any.")
    private String port = "8080";

    @Option(names = "--once", description = "Stops after the answers.")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        show(data, port, once, spec.commandLine().getOut());
        return 0;
    }

    static void show(Path data, String port, boolean once, PrintWriter out)
            throws IOException, InterruptedException {
        Samples samples = Samples.in(Home.samples());
        Files.createDirectories(data);
        try (SampleSite site = SampleSite.serve(samples.site(), data.resolve("site.port"))) {
            RunConfig config =
                    new Settings()
                            .option(Key.DATA, data.toString())
                            .option(Key.PORT, port)
                            .option(Key.PRIVATE_HOSTS, site.host())
                            .config();
            try (Program program =
                            Program.start(
                                    config, InstantSource.system(), line -> print(out, line));
                    Instance instance = new Instance(URI.create(program.address()))) {
                program.stopWithProcess();
                program.awaitReady();
                read(samples, site, new Delivery(instance, instance, PATIENCE), out);
                answer(instance, out);
                if (!once) {
                    print(out, "Look around at " + program.address() + ", stop with Ctrl-C.");
                    program.awaitEnd();
                }
            }
        }
    }

    private static void read(Samples samples, SampleSite site, Delivery delivery, PrintWriter out)
            throws IOException {
        for (Samples.Entry entry : samples.entries()) {
            Delivery.Outcome outcome =
                    delivery.deliver(
                            samples.document(entry, site.address()),
                            entry.published(),
                            entry.source());
            print(out, "  " + entry.path() + ": " + outcome);
        }
    }

    private static void answer(Instance instance, PrintWriter out) {
        for (String question : Samples.QUESTIONS) {
            print(out, "");
            print(out, "> " + question);
            AnswerText.print(instance.get("/api/v1/ask", Map.of("q", question)), out);
        }
        out.flush();
    }

    private static void print(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
