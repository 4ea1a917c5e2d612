package io.chipwire.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Names and chips that no list holds, so that only the words around them can tell. */
class EncoderTest {
    @Test
    void whoOrdersObtainsAndWhoIsOrderedFromSells() {
        List<Judgement> judged =
                judge(
                        "Ostrava Robotics has ordered 4,000 Q90 chips from Velbert.",
                        "4,000 Q90 chips",
                        "Ostrava Robotics",
                        "Velbert");

        assertThat(judged.get(0).buys()).isGreaterThan(judged.get(1).buys() + 1);
        assertThat(judged.get(1).sells()).isGreaterThan(judged.get(0).sells() + 1);
    }

    @Test
    void whoOnlySpeaksOfChipsObtainsNone() {
        List<Judgement> judged =
                judge(
                        "Ostrava Robotics praised the Q90 chips in a blog post.",
                        "Q90 chips",
                        "Ostrava Robotics");

        assertThat(judged.get(0).buys()).isNegative();
    }

    @Test
    void noNetworkSaysNothing() {
        assertThat(Encoder.none().read(passage("Acme bought H100 chips.", "H100 chips", "Acme")))
                .extracting(Reading::judgements, Reading::names)
                .containsExactly(Map.of(), List.of());
    }

    @Test
    void theSameTextAlwaysGetsTheSameJudgement() {
        String text = "Ostrava Robotics has ordered 4,000 Q90 chips.";

        assertThat(judge(text, "Q90 chips", "Ostrava Robotics"))
                .isEqualTo(judge(text, "Q90 chips", "Ostrava Robotics"));
    }

    @Test
    void namesAreFoundWhetherMarkedOrNot() {
        String text =
                "Chips are scarce, yet velbert labs has ordered 4,000 Q90 chips from Ostrava Robotics.";

        assertThat(Encoder.builtIn().read(passage(text, "Q90 chips", "Ostrava Robotics")).names())
                .containsExactly(span(text, "velbert labs"), span(text, "Ostrava Robotics"));
    }

    private static List<Judgement> judge(String text, String chips, String... names) {
        return List.copyOf(
                new TreeMap<>(Encoder.builtIn().read(passage(text, chips, names)).judgements())
                        .values());
    }

    private static Passage passage(String text, String chips, String... names) {
        List<Passage.Figure> figures = new ArrayList<>();
        List<Passage.Pair> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(new Passage.Pair(0, figures.size(), true));
            figures.add(new Passage.Figure(Passage.Trade.UNLISTED_LONG, List.of(span(text, name))));
        }
        return new Passage(
                List.of(new Passage.Row(0, false, text)),
                List.of(span(text, chips)),
                figures,
                pairs);
    }

    private static Passage.Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Passage.Span(0, start, start + words.length());
    }
}
