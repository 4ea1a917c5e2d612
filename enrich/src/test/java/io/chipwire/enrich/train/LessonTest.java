package io.chipwire.enrich.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.Texts;
import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LessonTest {
    private static final String TEXT =
            "News of the week\\n\\n"
                    + "Quarrylane Compute has ordered 2,048 H100 GPUs from Dell Technologies. \\n\\n"
                    + "Osprey Grid tested an MI300X server.\\n\\n"
                    + "The H100 machines for Quarrylane Compute arrive in May.";

    private static final String GOLD =
            "{\"id\":\"a\",\"source\":\"s\",\"text\":\""
                    + TEXT
                    + "\",\"claims\":[{\"buyer\":\"Quarrylane Compute\",\"seller\":\"Dell\","
                    + "\"items\":[\"H100\"],"
                    + "\"quantity\":{\"low\":2048,\"high\":2048,\"unit\":\"chip\"},"
                    + "\"status\":\"ordered\",\"mode\":\"buy\",\"spans\":{"
                    + "\"buyer\":\"Quarrylane Compute\",\"seller\":\"Dell Technologies\","
                    + "\"items\":[\"H100 GPUs\"],\"quantity\":\"2,048\","
                    + "\"trigger\":\"has ordered\"}}]}";

    @TempDir private Path folder = Path.of("");

    private List<Lesson.Taught> taught = List.of();

    @BeforeEach
    void read() throws IOException {
        Article article = Texts.article("a", TEXT.replace("\\n", "\n"));
        ClaimReader reader = new ClaimReader(Lexicon.builtIn(), LinkModel.none(), Encoder.none());
        Path file = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
        GoldDocument document = GoldDocument.read(file).getFirst();
        taught =
                new Lesson(article, reader.candidates(article, List.of()), document.claims())
                        .taught();
    }

    private Lesson.Taught of(String party, String chips) {
        return taught.stream()
                .filter(one -> one.candidate().party().name().equals(party))
                .filter(one -> one.candidate().chips().words().startsWith(chips))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void markedBuyerBuysTheMarkedChips() {
        Lesson.Taught buyer = of("Quarrylane Compute", "2,048");

        assertThat(buyer.buys()).isEqualTo(Best.of(true));
        assertThat(buyer.stage()).isEqualTo(Best.of("ordered"));
        assertThat(buyer.leases()).isEqualTo(Best.of(false));
    }

    @Test
    void markedSellerSellsAndDoesNotBuy() {
        Lesson.Taught seller = of("Dell", "2,048");

        assertThat(seller.buys()).isEqualTo(Best.of(false));
        assertThat(seller.sells()).isEqualTo(Best.of(true));
    }

    @Test
    void somebodyElseDoesNotBuy() {
        assertThat(of("Osprey Grid", "MI300X").buys()).isEqualTo(Best.of(false));
    }

    @Test
    void chipsToldOnceMoreTeachNothing() {
        Lesson.Taught again = of("Quarrylane Compute", "H100");

        assertThat(again.buys()).isEqualTo(Best.unknown());
    }
}
