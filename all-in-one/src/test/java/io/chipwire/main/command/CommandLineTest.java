package io.chipwire.main.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.ContentId;
import io.chipwire.events.Json;
import io.chipwire.main.Repository;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(chipwire("help")).isZero();
        assertThat(out.toString())
                .contains(
                        "demo", "run", "add", "article", "extract", "ask", "digest", "eval",
                        "learn", "export", "version", "deals", "diff", "totals", "correct", "rerun")
                .doesNotContain("train");
    }

    @Test
    void helpOfRunNamesEveryKey() {
        assertThat(chipwire("help", "run")).isZero();
        assertThat(out.toString())
                .contains("--data", "--broker-port", "--private-hosts", "--config");
    }

    @Test
    void versionSaysWhichChipwireAndWhichJava() {
        assertThat(chipwire("version")).isZero();
        assertThat(out.toString()).startsWith("chipwire ").contains("Java 25");
    }

    @Test
    void wrongUsageIsTwoAndOneSentence() {
        assertThat(chipwire()).isEqualTo(2);
        assertThat(chipwire("buy")).isEqualTo(2);
        assertThat(chipwire("add")).isEqualTo(2);
        assertThat(chipwire("run", "--prot", "1")).isEqualTo(2);
        assertThat(chipwire("run", "--port", "many")).isEqualTo(2);
        assertThat(chipwire("digest", "--date", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(6).doesNotContain("Exception");
    }

    @Test
    void whereNothingRunsTheSentenceSaysHowToStart() throws IOException {
        String url = "http://127.0.0.1:" + closedPort();
        Path file = Files.writeString(folder.resolve("a.txt"), "Chips\n\nNothing.\n");

        assertThat(chipwire("ask", "--url", url, "who bought what?")).isEqualTo(1);
        assertThat(chipwire("digest", "--url", url)).isEqualTo(1);
        assertThat(chipwire("add", "--url", url, file.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line ->
                        line.contains(
                                "no running instance at "
                                        + url
                                        + ": start one with `chipwire run`"));
    }

    @Test
    void extractPrintsAClaimALineWithItsDocumentAndEvidence() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("order.txt"),
                        "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");

        assertThat(chipwire("extract", "--published", "2024-03-12", file.toString())).isZero();
        assertThat(out.toString()).hasLineCount(1);
        JsonNode claim = Json.tree(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(claim.path("document").asText()).isEqualTo(file.toString());
        assertThat(claim.path("buyer").asText()).startsWith("Meta");
        assertThat(claim.path("quantity").path("low").asInt()).isEqualTo(4096);
        assertThat(claim.path("evidence").toString()).contains("4,096");
        assertThat(claim.path("confidence").isNumber()).isTrue();
    }

    @Test
    void articlePrintsAnArticleALineAndHowItsFactsWereFound() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("story.html"),
                        """
                        <!DOCTYPE html><html lang="en"><head>
                        <meta property="og:site_name" content="The Silicon Post">
                        <meta property="og:title" content="Northwind buys 4,000 chips">
                        <meta property="article:published_time" content="2024-03-05T23:30:00-08:00">
                        <meta property="article:content_tier" content="locked">
                        <meta name="author" content="Jo Doe">
                        <link rel="canonical" href="https://post.example/chips">
                        </head><body><h1>Northwind buys 4,000 chips</h1>
                        <p>Northwind bought 4,000 chips from Fabrikam, as it said on Tuesday.</p>
                        <ul><li>H100</li><li>H200</li></ul></body></html>
                        """);

        assertThat(chipwire("article", file.toString())).isZero();
        assertThat(out.toString()).hasLineCount(1);
        assertThat(Json.tree(out.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        Json.tree(
                                """
                                {"document": "FILE",
                                 "title": "Northwind buys 4,000 chips",
                                 "articleBody": "Northwind bought 4,000 chips from Fabrikam, as it said on Tuesday.\\nH100\\nH200",
                                 "author": "Jo Doe", "authors": ["Jo Doe"],
                                 "date": "2024-03-05", "updated": null,
                                 "url": "https://post.example/chips", "site": "The Silicon Post",
                                 "language": "en", "access": "paid", "item": null,
                                 "sponsored": false, "documentHash": "HASH",
                                 "found": {"title": "first-level heading",
                                   "articleBody": "text of the page", "author": "meta author",
                                   "date": "meta article:published_time", "url": "link canonical",
                                   "site": "meta og:site_name", "language": "html lang",
                                   "access": "meta article:content_tier"}}
                                """
                                        .replace("FILE", file.toString())
                                        .replace("HASH", ContentId.sha256(Files.readAllBytes(file)))
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void articlePrintsEachItemOfAnIssue() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("letter.md"),
                        """
                        # The Rack Letter

                        Good morning. This letter is brought to you by its readers.

                        ## 🏭 Borealis signs
                        Borealis Compute ordered 4,096 chips from Dell on Monday, the mill said.

                        ## 🎬 A first tenant
                        Quillmark Studios rents 512 of them for two years, and wants more of them.

                        ## 🐉 No dragons
                        The film with the dragon in it is put off until spring, the studio said.
                        """);

        assertThat(chipwire("article", "--published", "2024-03-12", file.toString())).isZero();
        assertThat(out.toString().lines())
                .hasSize(3)
                .allSatisfy(line ->
                        assertThat(line)
                                .contains("\"date\":\"2024-03-12\"")
                                .contains("\"title\":\"item of the issue\""));
        assertThat(out.toString()).contains("\"item\":1", "\"item\":2", "\"item\":3");
    }

    @Test
    void aPageThatTellsOnlyItsLastChangeIsDatedByIt() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("changed.html"),
                        "<html><meta property=article:modified_time content=2024-03-07>"
                                + "<h1>Chips for Northwind</h1><p>Northwind bought chips.");

        assertThat(chipwire("article", file.toString())).isZero();
        assertThat(out.toString())
                .contains("\"date\":\"2024-03-07\"")
                .contains("\"date\":\"last change: meta article:modified_time\"");
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        Path missing = folder.resolve("missing.txt");
        Path picture =
                Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Path file =
                Files.writeString(
                        folder.resolve("order.txt"),
                        "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");

        assertThat(chipwire("extract", missing.toString(), picture.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).hasLineCount(1);
        assertThat(err.toString())
                .hasLineCount(2)
                .contains(missing + ": no such file", picture + ": refused: expected text");
    }

    @Test
    void theSamplesAreReadAsACarefulReaderReadsThem() throws IOException {
        Path samples = Repository.root().resolve("samples");
        List<Path> folders =
                List.of(samples, samples.resolve("site"), samples.resolve("revisions"));
        Path gold = samples.resolve("expected.jsonl");
        List<String> told = new ArrayList<>();
        for (String line : Files.readAllLines(gold)) {
            String id = Json.tree(line.getBytes(StandardCharsets.UTF_8)).path("id").asText();
            if (!id.equals("feed")) { // its pages are in the list themselves
                told.add(line);
            }
        }
        for (Path from : folders) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
        Path wanted = Files.write(folder.resolve("wanted.jsonl"), told);

        assertThat(chipwire("eval", wanted.toString(), folder.toString())).isZero();
        assertThat(out.toString())
                .contains("documents 19, ", "claim F1 1.000", "slot F1  1.000", "clean rate 1.000");
    }

    @Test
    void evalComparesWhatIsFoundInTheDocumentsWithTheGold() throws IOException {
        Files.writeString(
                folder.resolve("order.txt"),
                "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");
        Path gold =
                Files.writeString(
                        folder.resolve("gold.jsonl"),
                        """
                        {"id":"order","claims":[{"buyer":"Meta","items":["H100"],"status":"planned"}]}
                        {"id":"none","text":"# Chips\\n\\nNothing new.","claims":[]}
                        """);

        assertThat(chipwire("eval", gold.toString(), folder.toString(), "--misses")).isZero();
        assertThat(out.toString())
                .contains("claim F1 1.000", "clean rate 1.000", "calibration error")
                .contains("status: planned read as ordered");
        assertThat(chipwire("eval", gold.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("expected the folder of the documents");
    }

    @Test
    void extractTellsWhatDecidedOnAClaimIfAsked() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("order.txt"),
                        "Chips\n\nMeta has ordered 4,096 H100 GPUs from Dell.\n");

        assertThat(chipwire("extract", "--explain", file.toString())).isZero();

        JsonNode why = Json.tree(out.toString().getBytes(StandardCharsets.UTF_8)).path("explain");
        assertThat(why.path("by").asText()).isIn("rule", "model", "both");
        assertThat(why.path("grounds")).isNotEmpty();
    }

    @Test
    void learnMakesAModelOfMarkedDocuments() throws IOException {
        Path gold = marked();
        Path model = folder.resolve("links.tsv");

        assertThat(chipwire("learn", "--model", model.toString(), gold + "=1")).isZero();

        assertThat(out.toString()).contains("30 documents learned");
        assertThat(Files.readString(model)).contains("buyer\tb.", "stage-ordered\t");
    }

    @Test
    void trustIsMeasuredAnewForTheModelThatShips() throws IOException {
        Path model = folder.resolve("links.tsv");

        assertThat(chipwire("learn")).isEqualTo(2);
        assertThat(err.toString()).contains("expected GOLD=WEIGHT or --trust GOLD, got neither");
        assertThat(chipwire("learn", "--model", model.toString(), "--trust", marked().toString()))
                .isZero();

        assertThat(out.toString()).contains("0 documents learned, trust measured on 30");
        StringWriter shipped = new StringWriter();
        LinkModel.builtIn().write(shipped);
        String measured = Files.readString(model);
        assertThat(measured).isNotEqualTo(shipped.toString());
        assertThat(weights(measured)).isEqualTo(weights(shipped.toString()));
    }

    private static List<String> weights(String model) {
        return model.lines().filter(line -> !line.startsWith("confidence-")).toList();
    }

    /** Thirty documents that tell an order each. */
    private Path marked() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(
                    """
                    {"id":"%d","source":"s%d","text":"Quarrylane Compute has ordered %d H100 GPUs.","claims":[{"buyer":"Quarrylane Compute","items":["H100"],"status":"ordered","mode":"buy","spans":{"buyer":"Quarrylane Compute","items":["H100 GPUs"],"quantity":"%d","trigger":"ordered"}}]}
                    """
                            .replace("%d", Integer.toString(100 + i)));
        }
        return Files.writeString(folder.resolve("gold.jsonl"), lines.toString());
    }

    @Test
    void listsOfSourcesComeFromOtherReadersAndGoToThem() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("list"), "The Letter\thttps://letter.example/feed\t6h\n");
        assertThat(chipwire("sources", "--opml", list.toString())).isZero();

        Path opml = Files.writeString(folder.resolve("list.opml"), out.toString());
        out.getBuffer().setLength(0);
        assertThat(chipwire("sources", opml.toString())).isZero();
        assertThat(out.toString()).isEqualTo("The Letter\thttps://letter.example/feed\t1h\n");

        Files.writeString(list, "The Letter\n");
        assertThat(chipwire("sources", list.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("list:1: expected name, URL and how often");
    }

    private int chipwire(String... arguments) {
        return Chipwire.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
