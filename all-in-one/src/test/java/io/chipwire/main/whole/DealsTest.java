package io.chipwire.main.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Json;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.main.broker.EmbeddedBroker;
import io.chipwire.main.client.Instance;
import io.chipwire.main.client.NoAnswer;
import io.chipwire.main.rerun.Rerun;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One truth across sources, with its disputes in the open, on the embedded broker. */
class DealsTest {
    private static final String TOKEN = "a-token-that-nobody-guesses";

    @TempDir Path folder;

    @Test
    void disputesDoubtsAndThePastAreSeenAndAPersonSettlesThem() throws Exception {
        Path editors = Files.writeString(folder.resolve("editors"), "Ada = " + TOKEN + "\n");
        try (TestProgram program =
                        new TestProgram(folder.resolve("data"), "--editors", editors.toString());
                Ledger ledger = new Ledger(program.address());
                Instance instance = new Instance(program.address())) {
            add(
                    ledger,
                    "a",
                    "2023-04-12",
                    "Harbour Wire",
                    "Lumenfield AI has ordered 10,000 H200 GPUs from Supermicro for a model that is"
                            + " to write novels, Harbour Wire has learned.");
            add(
                    ledger,
                    "b",
                    "2023-04-20",
                    "Gulf Circuit",
                    "What would anybody do with them? The start-up Lumenfield AI bought 100,000"
                            + " H200 GPUs from Supermicro. Its search service may use some.");
            add(
                    ledger,
                    "c",
                    "2024-03-01",
                    "Baltic Wire",
                    "Mistfjord Telecom has ordered 10,000 H100 GPUs from Dell for $12 million.");
            add(
                    ledger,
                    "d",
                    "2024-09-30",
                    "Wire Notes",
                    "Kestrel Motors ordered 100,000 Ascend 910B chips from Huawei this year, Baltic"
                            + " Wire reported. Kestrel Motors has received 30,000 chips so far.");

            JsonNode doubtful = only(ledger.get("/api/v1/deals?buyer=Mistfjord+Telecom"));
            assertThat(doubtful.path("flags").path(0).path("kind").asText())
                    .isEqualTo("unit-price");

            JsonNode arriving = only(ledger.get("/api/v1/deals?buyer=Kestrel+Motors"));
            assertThat(arriving.path("status").asText()).isEqualTo("part-delivered");
            assertThat(arriving.path("remaining").path("low").asInt()).isEqualTo(70_000);

            JsonNode disputed = only(ledger.get("/api/v1/deals?buyer=Lumenfield+AI"));
            String path = "/api/v1/deals/" + disputed.path("id").asText();
            JsonNode conflict = ledger.get(path + "?parts=conflicts").path("conflicts").path(0);
            assertThat(conflict.path("state").asText()).as(conflict.toString()).isEqualTo("open");
            assertThat(conflict.path("values").findValuesAsText("text"))
                    .containsExactlyInAnyOrder("10,000 chips", "100,000 chips");

            JsonNode before = ledger.get(path + "?asOf=2023-04-12");
            assertThat(before.path("conflicts")).isEmpty();
            assertThat(before.path("quantity").path("low").asInt()).isEqualTo(10_000);
            assertThat(ledger.get("/api/v1/deals?asOf=2023-04-12&chip=H200").path("total").asInt())
                    .isEqualTo(1);
            assertThat(ledger.get("/api/v1/deals?asOf=2023-04-11").path("total").asInt()).isZero();
            assertThatThrownBy(() -> ledger.get(path + "?asOf=2023-04-11"))
                    .isInstanceOf(NoAnswer.class)
                    .hasMessageContaining("nothing was known of this deal");

            JsonNode changes = ledger.get("/api/v1/diff?from=2023-04-12&to=2023-04-30");
            assertThat(changes.path("total").asInt()).isEqualTo(1);
            assertThat(changes.path("changes").path(0).path("causes").toString())
                    .contains("Gulf Circuit");

            assertThat(total(ledger, "Lumenfield AI").path("high").asInt()).isEqualTo(100_000);

            JsonNode correction = instance.post("/api/v1/corrections", ten(disputed), TOKEN);
            assertThat(correction.path("who").asText()).isEqualTo("Ada");
            assertThat(
                            TestProgram.eventually(() ->
                                    ledger.get(path)
                                            .path("conflicts")
                                            .path(0)
                                            .path("state")
                                            .asText()
                                            .equals("settled")))
                    .as("the ledger follows the correction")
                    .isTrue();
            assertThat(total(ledger, "Lumenfield AI").path("high").asInt()).isEqualTo(10_000);
            assertThat(ledger.get("/api/v1/corrections").path("corrections").toString())
                    .contains("the buyer told us", "\"refused\":null");
            assertThat(ledger.get(path + "?parts=history").path("changes").toString())
                    .contains("the buyer told us");
            assertThat(ledger.get("/api/v1/sources").path("sources").toString())
                    .contains(
                            "{\"source\":\"Gulf Circuit\",\"confirmed\":0,\"refuted\":1,\"corrected\":0}");
        }
    }

    @Test
    void aRerunTellsWhatALexiconWouldChangeAndPublishesItOnlyIfTold() throws Exception {
        Path data = folder.resolve("data");
        Path own = Files.createDirectories(folder.resolve("lexicon"));
        try (TestProgram program = new TestProgram(data, "--lexicon", own.toString());
                Ledger ledger = new Ledger(program.address())) {
            add(ledger, "a", "2024-03-01", "Baltic Wire", bought("Quuxtron Q9 GPUs"));
            add(ledger, "b", "2024-04-01", "Baltic Wire", "Oracle bought 512 H100s.");
            List<String> published = ledger.dump();

            assertThat(rerun(data, Lexicon.builtIn(), "2024-01-01", false))
                    .contains("0 added, 0 lost, 0 changed");

            Files.writeString(
                    own.resolve("chips.tsv"),
                    """
                    id\tname\tkind\tmaker\tfamily\tunit\tspellings\tprice USD\tsource
                    quuxtron-q9\tQuuxtron Q9\tmodel\t\t\tchip\tQuuxtron Q9 GPU\t\tinvented
                    """);
            assertThat(rerun(data, Lexicon.with(own), "2024-03-02", false))
                    .as("the article is older")
                    .contains("0 added, 0 lost, 0 changed");
            assertThat(rerun(data, Lexicon.with(own), "2024-01-01", false))
                    .contains(
                            "changed  Meta",
                            "items: GPU -> Quuxtron Q9",
                            "+ ordered: \"Meta\" \"Dell\" \"Quuxtron Q9 GPUs\"",
                            "0 added, 0 lost, 1 changed");
            assertThat(ledger.dump()).as("nothing is published").isEqualTo(published);
        }
        try (TestProgram program = new TestProgram(data, "--lexicon", own.toString());
                Ledger ledger = new Ledger(program.address())) {
            rerun(data, Lexicon.with(own), "2024-01-01", true);
            assertThat(
                            TestProgram.eventually(
                                    () -> ledger.dump().toString().contains("Quuxtron Q9\"")))
                    .as("the chip that the lexicon knows now")
                    .isTrue();
            assertThat(rerun(data, Lexicon.with(own), "2024-01-01", false))
                    .contains("0 added, 0 lost, 0 changed");
        }
    }

    private static String rerun(Path data, Lexicon lexicon, String from, boolean publish)
            throws Exception {
        StringWriter text = new StringWriter();
        List<String> problems = new ArrayList<>();
        Rerun rerun =
                new Rerun(EmbeddedBroker.of(data), lexicon, LocalDate.parse(from), problems::add);
        rerun.print(new PrintWriter(text, true));
        if (publish) {
            assertThat(rerun.publish()).isEqualTo(1);
        }
        assertThat(problems).isEmpty();
        return text.toString();
    }

    private static String bought(String chip) {
        return "Meta has ordered 4,096 " + chip + " from Dell.";
    }

    private static JsonNode ten(JsonNode deal) {
        ObjectNode form =
                (ObjectNode)
                        Json.tree(
                                """
                                {"kind": "correct", "slot": "quantity",
                                 "value": {"low": 10000, "high": 10000, "unit": "chip"},
                                 "why": "the buyer told us"}
                                """
                                        .getBytes(StandardCharsets.UTF_8));
        form.putArray("deals").add(deal.path("id"));
        return form;
    }

    private static JsonNode total(Ledger ledger, String buyer) {
        for (JsonNode one : ledger.get("/api/v1/totals?by=buyer").path("totals")) {
            if (one.path("key").asText().equals(buyer)) {
                return one;
            }
        }
        throw new AssertionError("no sum of " + buyer);
    }

    private static JsonNode only(JsonNode answer) {
        assertThat(answer.path("total").asInt()).as(answer.toString()).isEqualTo(1);
        return answer.path("deals").path(0);
    }

    private void add(Ledger ledger, String name, String day, String source, String sentence)
            throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".txt"), "Chips\n\n" + sentence + "\n");
        ledger.add(file, day, source);
    }
}
