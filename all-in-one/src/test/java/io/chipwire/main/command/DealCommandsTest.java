package io.chipwire.main.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Json;
import io.chipwire.main.Newsroom;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger knows, on the command line. */
class DealCommandsTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Newsroom news;
    private Path token;

    @BeforeEach
    void open() throws Exception {
        token = Files.writeString(folder.resolve("token"), Newsroom.TOKEN + "\n");
        news = new Newsroom(folder);
        news.tell(
                        "Novels",
                        "2024-04-12",
                        "Harbour Wire",
                        "Lumenfield AI has ordered 10,000 H200 GPUs from Supermicro for a model that"
                                + " is to write novels.")
                .tell(
                        "Too many",
                        "2024-04-20",
                        "Gulf Circuit",
                        "Who needs so much? Lumenfield AI bought 100,000 H200 GPUs from Supermicro,"
                                + " it seems, and nobody knows what for.")
                .tell(
                        "A tenant",
                        "2024-05-02",
                        "The Rack Letter",
                        "Quillmark Studios has agreed to rent 512 H100 GPUs from Borealis"
                                + " Compute.");
    }

    @AfterEach
    void close() {
        news.close();
    }

    @Test
    void dealsAreListedAsTheyAreAndAsTheyWere() {
        assertThat(chipwire("deals")).isZero();
        assertThat(printed())
                .contains("2 deals.", "sources disagree on the quantity (open: ")
                .contains("10,000 chips by Harbour Wire against 100,000 chips by Gulf Circuit");

        assertThat(chipwire("deals", "--as-of", "2024-04-12")).isZero();
        assertThat(printed()).contains("One deal.", "10,000 chips").doesNotContain("disagree");

        assertThat(
                        chipwire(
                                "deals",
                                "--as-of",
                                "2024-05-02T00:00:00Z",
                                "--buyer",
                                "Quillmark Studios"))
                .isZero();
        assertThat(printed()).contains("One deal.", "ordered, lease");
    }

    @Test
    void oneDealTellsItsHistoryAndOrigins() {
        assertThat(chipwire("deals", lumenfield())).isZero();
        assertThat(printed())
                .contains("buyer: Lumenfield AI", "seller: Supermicro")
                .contains("origin Harbour Wire", "origin Gulf Circuit")
                .contains("2024-04-12  first known", "by Novels, Harbour Wire, 2024-04-12")
                .contains("2024-04-20  conflicts: none -> quantity open")
                .contains("by Too many, Gulf Circuit, 2024-04-20");
    }

    @Test
    void diffTellsWhatChangedAndWhichArticleDidIt() {
        assertThat(chipwire("diff", "--from", "2024-04-12", "--to", "2024-04-30")).isZero();
        assertThat(printed())
                .startsWith("1 change:")
                .contains("Lumenfield AI", "by Too many, Gulf Circuit")
                .doesNotContain("Quillmark");

        assertThat(chipwire("diff", "--from", "2024-04-12", "--buyer", "Quillmark Studios"))
                .isZero();
        assertThat(printed()).contains("Quillmark").doesNotContain("Lumenfield");

        assertThat(chipwire("diff", "--from", "2024-06-01", "--to", "2024-06-02")).isZero();
        assertThat(printed()).isEqualTo("Nothing changed.\n");
        assertThat(chipwire("diff", "--from", "June")).isEqualTo(1);
        assertThat(err.toString()).contains("from: expected a time like");
    }

    @Test
    void totalsKeepRentedChipsApart() {
        assertThat(chipwire("totals", "--by", "buyer")).isZero();
        assertThat(printed())
                .containsPattern("BUYER +MODE +UNIT +BASIS +LOW +BEST +HIGH")
                .containsPattern("Lumenfield AI +buy +chip +stated +10,000 +10,000 +100,000")
                .containsPattern("Quillmark Studios +lease +chip +stated +512");

        assertThat(chipwire("totals", "--by", "buyer", "--buyer", "Quillmark Studios")).isZero();
        assertThat(printed()).contains("Quillmark Studios").doesNotContain("Lumenfield");

        assertThat(chipwire("totals", "--by", "maker", "--as-of", "2024-04-12", "--json")).isZero();
        JsonNode answer = Json.tree(printed().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.path("totals").path(0).path("high").asInt()).isEqualTo(10_000);
        assertThat(chipwire("totals", "--by", "colour")).isEqualTo(2);
    }

    @Test
    void aCorrectionSettlesADisputeAndIsListedWithItsReason() {
        String deal = lumenfield();

        assertThat(correct("quantity", deal, "10,000 chips", "--why", "the buyer told us"))
                .isZero();
        assertThat(printed())
                .contains("Ada: correct " + deal + ", quantity 10,000 chips (the buyer told us)");
        assertThat(chipwire("deals", deal)).isZero();
        assertThat(printed())
                .contains("(settled: corrected by Ada: the buyer told us): 10,000 chips by ")
                .contains("by the decision of Ada: the buyer told us");
        assertThat(chipwire("correct", "list", deal)).isZero();
        assertThat(printed()).contains("Ada: correct " + deal);
    }

    @Test
    void aDealIsSplitAndMergedAgainByHand() {
        String deal = lumenfield();
        List<String> claims = new ArrayList<>();
        json("deals", deal)
                .path("claims")
                .forEach(one -> claims.add(one.path("claim").path("id").asText()));

        assertThat(correct("split", deal, "--claim", claims.getLast(), "--why", "two orders"))
                .isZero();
        printed();
        JsonNode two = json("deals", "--buyer", "Lumenfield AI").path("deals");
        assertThat(two).hasSize(2);

        assertThat(
                        correct(
                                "merge",
                                two.path(0).path("id").asText(),
                                two.path(1).path("id").asText(),
                                "--why",
                                "one after all"))
                .isZero();
        printed();
        assertThat(json("deals", "--buyer", "Lumenfield AI").path("deals")).hasSize(1);
        assertThat(json("deals", two.path(1).path("id").asText()).path("buyer").asText())
                .as("the old id leads to the deal")
                .isEqualTo("Lumenfield AI");
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithAllThatIsWrong() {
        assertThat(correct("confirm", "nothing", "--why", "so it is")).isEqualTo(1);
        assertThat(err.toString()).contains("deals: no deal has or had the id nothing");

        assertThat(correct("status", lumenfield(), "lost", "--why", "so it is")).isEqualTo(1);
        assertThat(err.toString()).contains("value: expected one of [rumoured, planned,");

        assertThat(correct("confirm", lumenfield())).isEqualTo(2);
        assertThat(correct("quantity", lumenfield(), "many", "--why", "so it is")).isEqualTo(2);
        assertThat(chipwire("correct", "confirm", lumenfield(), "--why", "so it is")).isEqualTo(1);
        assertThat(err.toString()).contains("expected your token in CHIPWIRE_TOKEN");
    }

    @Test
    void aRerunNeedsABrokerAndSaysSo() {
        assertThat(chipwire("rerun", "--from", "2024-01-01", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no broker ever ran on the folder " + folder);
        assertThat(chipwire("rerun")).isEqualTo(2);
    }

    private String lumenfield() {
        return json("deals", "--buyer", "Lumenfield AI").path("deals").path(0).path("id").asText();
    }

    private JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        assertThat(chipwire(all.toArray(String[]::new))).as(err.toString()).isZero();
        return Json.tree(printed().getBytes(StandardCharsets.UTF_8));
    }

    private int correct(String... arguments) {
        List<String> all = new ArrayList<>(List.of("correct"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--token-file", token.toString()));
        return chipwire(all.toArray(String[]::new));
    }

    /** What was printed since the last look. */
    private String printed() {
        String text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    private int chipwire(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!arguments[0].equals("rerun")) {
            all.addAll(List.of("--url", news.address()));
        }
        return Chipwire.run(
                new PrintWriter(out), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
