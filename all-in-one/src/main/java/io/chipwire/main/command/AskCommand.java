package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.main.client.Instance;
import io.chipwire.main.text.AnswerText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the running instance a question in words. */
@Command(name = "ask", description = "Answers a question such as \"who bought H100s in 2024?\".")
final class AskCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "The question.")
    private List<String> words = List.of();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (Instance instance = target.instance()) {
            JsonNode answer = instance.get("/api/v1/ask", Map.of("q", String.join(" ", words)));
            if (json) {
                out.println(answer);
            } else {
                AnswerText.print(answer, out);
            }
        }
    }
}
