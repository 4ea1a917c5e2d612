package io.chipwire.enrich.deal;

import static io.chipwire.enrich.deal.News.GPU;
import static io.chipwire.enrich.deal.News.news;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.events.Deal;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final String REPORT =
            "https://www.chipdaily.example/news/norways-fjordcloud-has-snapped-up-dollar2-billion-of-amd-gpus?utm_source=x\\&utm_medium=y";

    @Test
    void aLinkToAReportAndItsHeadlineAreOneOriginNamedByTheDeepestCredit() {
        List<Deal.Origin> origins =
                origins(
                        news("a")
                                .linking(
                                        "Chip Daily",
                                        "Fjordcloud has snapped up $2B of AMD GPUs.",
                                        REPORT)
                                .ordered(GPU),
                        news("b")
                                .under("Fjordcloud Has Snapped Up $2 Billion of AMD GPUs")
                                .crediting("Nordlys")
                                .ordered(GPU));

        assertThat(origins)
                .extracting(Deal.Origin::name, Deal.Origin::via, Deal.Origin::documents)
                .containsExactly(tuple("Nordlys", List.of("Chip Daily"), List.of("a", "b")));
    }

    @Test
    void thePublisherOfALinkNamedInWordsIsLessDeepThanWhomItQuotes() {
        List<Deal.Origin> origins =
                origins(
                        news("a").linking("Chip Daily", "Chip Daily reports", REPORT).ordered(GPU),
                        news("b")
                                .linking(
                                        "Nordlys",
                                        "Nordlys revealed",
                                        REPORT.substring(0, REPORT.indexOf('?')) + "/")
                                .ordered(GPU));

        assertThat(origins).extracting(Deal.Origin::name).containsExactly("Nordlys");
    }

    @Test
    void aReportAndThoseWhoLinkToItAreOneOrigin() {
        List<Deal.Origin> origins =
                origins(
                        news("a").at(REPORT).by("Chip Daily").ordered(GPU),
                        news("b").linking("Chip Daily", "look at this", REPORT).ordered(GPU),
                        news("c").linking("Chip Daily", "and this", REPORT).ordered(GPU));

        assertThat(origins)
                .extracting(Deal.Origin::name, Deal.Origin::via, Deal.Origin::documents)
                .containsExactly(tuple("Chip Daily", List.of(), List.of("a", "b", "c")));
    }

    @Test
    void copiesOfOneTextAreOneOrigin() {
        List<Deal.Origin> origins =
                origins(
                        news("a").on("2024-01-02").copying("same").by("Second").ordered(GPU),
                        news("b").on("2024-01-01").copying("same").by("First").ordered(GPU));

        assertThat(origins)
                .extracting(Deal.Origin::name, Deal.Origin::via, Deal.Origin::documents)
                .containsExactly(tuple("First", List.of("Second"), List.of("b", "a")));
    }

    @Test
    void aLightlyEditedCopyIsNoSecondOrigin() {
        String wire =
                "The cloud provider has placed its largest order so far, three people at its supplier said on"
                        + " Monday. The chips will go to a hall that stood empty since the spring. Deliveries begin"
                        + " in autumn and take until the end of the year. Neither side wanted to name a price.";
        String copy =
                "By our own staff. "
                        + wire.replace("on Monday", "this week").replace("hall", "building");

        List<Deal.Origin> origins =
                origins(
                        news("a").on("2024-01-01").copying(wire).by("The Wire").ordered(GPU),
                        news("b").on("2024-01-02").copying(copy).by("The Gazette").ordered(GPU));

        assertThat(origins)
                .extracting(Deal.Origin::name, Deal.Origin::via, Deal.Origin::documents)
                .containsExactly(tuple("The Wire", List.of("The Gazette"), List.of("a", "b")));
    }

    @Test
    void oneNameIsOneOriginHoweverItIsWritten() {
        assertThat(
                        origins(
                                news("a").crediting("Business Insider").ordered(GPU),
                                news("b").crediting("BusinessInsider").ordered(GPU)))
                .hasSize(1);
    }

    @Test
    void headlinesWithOtherNumbersAreOtherReports() {
        assertThat(
                        origins(
                                news("a")
                                        .under("Meta buys 350,000 H100 GPUs from Nvidia")
                                        .ordered(GPU),
                                news("b")
                                        .under("Meta buys 150,000 H100 GPUs from Nvidia")
                                        .ordered(GPU)))
                .hasSize(2);
    }

    @Test
    void anIssueTitleThatNeverChangesJoinsNobody() {
        assertThat(
                        origins(
                                news("a")
                                        .titled("All the chip news of this week")
                                        .crediting("Reuters")
                                        .ordered(GPU),
                                news("b")
                                        .titled("All the chip news of this week")
                                        .crediting("Bloomberg")
                                        .ordered(GPU)))
                .hasSize(2);
    }

    @Test
    void aFrontPageIsNoReport() {
        assertThat(
                        origins(
                                news("a")
                                        .linking(
                                                "Reuters",
                                                "Reuters said",
                                                "https://www.reuters.com/")
                                        .ordered(GPU),
                                news("b")
                                        .linking(
                                                "Bloomberg",
                                                "Bloomberg said",
                                                "https://reuters.com")
                                        .ordered(GPU)))
                .hasSize(2);
    }

    private static List<Deal.Origin> origins(Statement... statements) {
        return Origins.of(
                        new Testimony(
                                List.of(statements).stream().sorted(Statement.AS_KNOWN).toList(),
                                List.of(),
                                List.of()))
                .all();
    }
}
