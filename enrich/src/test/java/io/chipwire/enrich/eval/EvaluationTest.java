package io.chipwire.enrich.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Article;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Source;
import io.chipwire.events.signature.TextSignature;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final ClaimReader READER =
            new ClaimReader(LEXICON, LinkModel.none(), Encoder.none());
    private static final String META =
            """
            {"buyer":"Meta","items":["H100"],"quantity":{"low":4096,"high":4096,"unit":"chip"},
             "status":"ordered","mode":"buy","seller":"Dell"}
            """;

    @TempDir Path folder;

    @Test
    void whatIsRightHasNoFaults() throws IOException {
        Evaluation evaluation = evaluate(META, "Meta has ordered 4,096 H100 GPUs from Dell.");

        assertThat(evaluation.score().claims().f1()).isEqualTo(1);
        assertThat(evaluation.faults()).isEmpty();
    }

    @Test
    void aMissedClaimTellsWhichStepFailed() throws IOException {
        assertThat(causes(META, "Somebody has ordered 4,096 H100 GPUs."))
                .containsExactly("missed: buyer not read as a name");
        assertThat(causes(META, "Meta has ordered 4,096 wonderful things."))
                .containsExactly("missed: chips not read as such");
        assertThat(causes(META, "Meta likes the H100."))
                .containsExactly("missed: no word known that tells a deal");
        assertThat(causes(META, "Meta has ordered 4,096 MI300X from Dell. The H100 is older."))
                .containsExactlyInAnyOrder(
                        "missed: buyer found with other chips",
                        "false alarm: right buyer, other chips");
        assertThat(causes(META, "Oracle has ordered 4,096 H100 GPUs. Meta has not."))
                .containsExactlyInAnyOrder(
                        "missed: another buyer taken", "false alarm: another buyer taken");
    }

    @Test
    void aFalseAlarmTellsWhatItWasTakenFor() throws IOException {
        assertThat(causes("", "Meta has ordered 4,096 H100 GPUs."))
                .containsExactly("false alarm: document without any claim, read as ordered");
    }

    @Test
    void wrongSlotsAreNamedOneByOne() throws IOException {
        assertThat(causes(META, "Meta has received 5,000 H100 GPUs."))
                .containsExactlyInAnyOrder(
                        "seller: wrong", "quantity: wrong", "status: ordered read as delivered");
    }

    @Test
    void theBuyersOfTheGoldCanBeTakenForStrangers() throws IOException {
        List<GoldDocument> gold = gold(META.replace("\"Meta\"", "\"META Platforms, Inc.\""), "");
        Lexicon lexicon = Evaluation.withoutBuyers(LEXICON, gold);

        assertThat(LEXICON.find("Meta and Oracle")).hasSize(2);
        assertThat(lexicon.find("Meta and Oracle"))
                .singleElement()
                .satisfies(sighting -> assertThat(sighting.entry().id()).isEqualTo("oracle"));
        assertThat(lexicon.find("Zuckerberg said so")).isEmpty();
    }

    @Test
    void aBadLineOfTheGoldIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\"}\n");

        assertThatThrownBy(() -> GoldDocument.read(file))
                .hasMessage(file + ":1: expected a document with \"id\" and \"claims\"");
    }

    @Test
    void aSourceIsAlwaysInTheSamePart() {
        assertThat(Part.of("example.org/harbour-ledger"))
                .isEqualTo(Part.of("example.org/harbour-ledger"));
        assertThat(List.of("a", "b", "c", "d", "e", "f").stream().map(Part::of).distinct())
                .containsExactlyInAnyOrder(Part.LEARN, Part.TEST);
    }

    private List<String> causes(String claim, String text) throws IOException {
        return evaluate(claim, text).faults().stream().map(Fault::cause).toList();
    }

    private Evaluation evaluate(String claim, String text) throws IOException {
        return Evaluation.of(gold(claim, text), EvaluationTest::articles, LEXICON, READER);
    }

    private List<GoldDocument> gold(String claim, String text) throws IOException {
        String line =
                "{\"id\":\"a\",\"text\":\""
                        + text
                        + "\",\"claims\":["
                        + claim.replace("\n", " ")
                        + "]}\n";
        return GoldDocument.read(Files.writeString(folder.resolve("gold.jsonl"), line));
    }

    private static List<Article> articles(GoldDocument document) {
        String text = document.text().orElse("");
        return List.of(
                new Article(
                        Article.SCHEMA,
                        ContentId.of(document.id()),
                        ContentId.of(text),
                        "file:///" + document.id(),
                        "file:///" + document.id(),
                        new Source("test", "Test", Source.Kind.FILE),
                        new Article.Place.Standalone(),
                        "",
                        List.of(),
                        new Dating.Undated(),
                        new Dating.Undated(),
                        Instant.EPOCH,
                        "en",
                        List.of(new Block(Block.Kind.PARAGRAPH, text)),
                        List.of(),
                        false,
                        ContentId.sha256(text),
                        TextSignature.of(text),
                        Best.unknown()));
    }
}
