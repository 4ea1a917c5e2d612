package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Deal;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From texts to deals: what the reader says must let the merger see one deal and one origin. */
class SeedDealsTest {
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn());

    @Test
    void twoNewslettersOnOneReportAreOneDealOfOneOrigin() {
        List<Deal> deals =
                deals(
                        Texts.article(
                                "a",
                                """
                                # Chips, chips, chips

                                [CoreWeave has snapped up $2B of AMD GPUs for AI.](https://www.tomshardware.com/news/coreweave-has-snapped-up-dollar2-billion-of-amd-gpus-for-ai-this-year?utm_source=x\\&utm_medium=y)

                                CoreWeave recently purchased a load of GPUs from AMD, worth more than $2B.
                                """),
                        Texts.article(
                                "b",
                                """
                                77: big orders, small boats

                                🇺🇸 ‘CoreWeave Has Snapped Up $2 Billion of AMD GPUs for AI This Year’ 💰

                                Running models takes many machines.

                                The publication Jitwei revealed that CoreWeave has ordered around $2 billion worth of AMD GPUs in 2024 so far.
                                """));
        assertThat(deals).hasSize(1);
        assertThat(deals.getFirst().origins())
                .extracting(Deal.Origin::name, Deal.Origin::via)
                .containsExactly(tuple("Jitwei", List.of("Tom's Hardware")));
    }

    @Test
    void theSeedsMakeThreeDeals() throws IOException {
        List<Deal> deals = deals(seeds().toArray(Article[]::new));
        assertThat(deals)
                .extracting(SeedDealsTest::summary)
                .containsExactlyInAnyOrder(
                        "ByteDance from NVIDIA: [A100, H800], 100000, 1000000000, ORDERED, "
                                + "[Jitwei] in 2, []",
                        "ByteDance from Huawei: [Ascend 910B], 100000, -, PART_DELIVERED, "
                                + "[Reuters] in 1, []",
                        "Twitter from NVIDIA: [GPU], 10000, 20000000, ORDERED, "
                                + "[Business Insider, Test] in 2, [quantity OPEN 10,000 chips of "
                                + "[Business Insider] 100,000 chips of [Test]]");
    }

    private static String summary(Deal deal) {
        String quantity =
                deal.quantity() instanceof Best.Value<Quantity>(Quantity told)
                        ? "" + (long) told.count().told()
                        : "-";
        String amount =
                deal.amount() instanceof Best.Value<Money>(Money told)
                        ? "" + (long) told.sum().lowest()
                        : "-";
        return deal.buyer()
                + " from "
                + deal.seller().orElse("-")
                + ": "
                + deal.items()
                + ", "
                + quantity
                + ", "
                + amount
                + ", "
                + deal.status()
                + ", "
                + deal.origins().stream().map(Deal.Origin::name).toList()
                + " in "
                + deal.sources().size()
                + ", "
                + deal.conflicts().stream().map(SeedDealsTest::summary).toList();
    }

    private static String summary(Deal.Conflict conflict) {
        StringBuilder words = new StringBuilder(conflict.slot() + " " + conflict.state());
        for (Deal.Rival rival : conflict.values()) {
            words.append(' ').append(rival.text()).append(" of ").append(rival.heldBy());
        }
        return words.toString();
    }

    private static List<Article> seeds() throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(Shared.folder("seeds"))) {
            for (Path file : files.sorted().toList()) {
                articles.add(Texts.article(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return articles;
    }

    private static List<Deal> deals(Article... articles) {
        Map<String, List<Statement>> byBuyer = new LinkedHashMap<>();
        for (Article article : articles) {
            for (Claim claim : READER.read(article).claims()) {
                byBuyer.computeIfAbsent(claim.buyer().value().id(), _ -> new ArrayList<>())
                        .add(new Statement(article.ref(), claim));
            }
        }
        DealMerger merger = new DealMerger();
        return byBuyer.values().stream()
                .flatMap(statements -> merger.deals(statements).stream())
                .toList();
    }
}
