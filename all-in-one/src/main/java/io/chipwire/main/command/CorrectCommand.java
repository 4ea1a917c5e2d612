package io.chipwire.main.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.main.client.Instance;
import io.chipwire.main.text.CorrectionsText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the running instance what a person has decided about deals, or lists what was decided. */
@Command(
        name = "correct",
        description = "Confirms, rejects, merges, splits or corrects deals.",
        footer = {
            "",
            "chipwire correct confirm DEAL --why REASON",
            "chipwire correct reject DEAL [--claim ID]… --why REASON",
            "chipwire correct merge DEAL DEAL… --why REASON",
            "chipwire correct split DEAL --claim ID… --why REASON",
            "chipwire correct quantity DEAL \"4,096 chips\" --why REASON",
            "chipwire correct amount DEAL \"120,000,000 USD\" --why REASON",
            "chipwire correct status DEAL delivered --why REASON",
            "chipwire correct seller DEAL NAME --why REASON",
            "chipwire correct list [DEAL]"
        })
final class CorrectCommand implements Callable<Integer> {
    /** Where the token is looked for if no file is named. */
    static final String TOKEN = "CHIPWIRE_TOKEN";

    private static final String PATH = "/api/v1/corrections";

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InstanceOption target = new InstanceOption();

    @Option(names = "--why", paramLabel = "REASON", description = "The reason, in words.")
    private String why = "";

    @Option(names = "--claim", paramLabel = "ID", description = "A claim of the deal.")
    private List<String> claims = List.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "File with your token; the environment variable CHIPWIRE_TOKEN if not told.")
    private @Nullable Path tokenFile;

    @Option(names = "--json", description = "Prints the answer as JSON.")
    private boolean json;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description =
                    "confirm, reject, merge, split, quantity, amount, status, seller or list.")
    private Decision decision = Decision.LIST;

    @Parameters(
            index = "1..*",
            paramLabel = "DEAL",
            description = "Ids of the deals; last the right value, where a slot is corrected.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (decision == Decision.LIST) {
            list(out);
            return 0;
        }
        ObjectNode form = form();
        String token = token();
        try (Instance instance = target.instance()) {
            JsonNode correction = instance.post(PATH, form, token);
            out.println(json ? correction.toString() : CorrectionsText.line(correction));
        }
        return 0;
    }

    private void list(PrintWriter out) {
        Map<String, String> parameters = new TreeMap<>();
        if (!words.isEmpty()) {
            parameters.put("deal", words.getFirst());
        }
        try (Instance instance = target.instance()) {
            JsonNode answer = instance.get(PATH, parameters);
            if (json) {
                out.println(answer);
            } else {
                CorrectionsText.printAll(answer, out);
            }
        }
    }

    private ObjectNode form() {
        try {
            return decision.form(words, claims, why);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private String token() throws IOException {
        String token =
                tokenFile == null
                        ? System.getenv().getOrDefault(TOKEN, "")
                        : Files.readString(tokenFile);
        if (token.isBlank()) {
            throw new IllegalArgumentException(
                    "expected your token in "
                            + TOKEN
                            + " or in the file of --token-file, got none");
        }
        return token.strip();
    }
}
