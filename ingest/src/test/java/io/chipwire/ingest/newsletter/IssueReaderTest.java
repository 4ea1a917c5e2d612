package io.chipwire.ingest.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueReaderTest {
    private static final String ITEMS =
            """
            1/ Norwick orders 9,000 boards

            Norwick Compute orders 9,000 boards from Vantor for its two halls.

            2/ Ostra burns

            A line at Ostra stands still for two weeks after a fire.

            3/ Bread

            Rye and no sugar, and an oven that is older than the mill. Three days of patience are most of it.
            """;

    @Test
    void introductionThatOnlyNamesTheItemsIsNoItem() {
        assertThat(
                        items(
                                "# Issue 5\n\nToday Norwick buys 9,000 boards and Ostra burns.\n\n"
                                        + ITEMS))
                .extracting(Item::title)
                .containsExactly("Norwick orders 9,000 boards", "Ostra burns", "Bread");
    }

    @Test
    void introductionWithSomethingToSayIsTheFirstItem() {
        String essay = "I walked along the quay at Malm and counted pumps. ".repeat(4);
        List<Item> items = items("# Issue 5\n\n" + essay + "\n\n" + ITEMS);
        assertThat(items).hasSize(4);
        assertThat(items.getFirst().title())
                .isEqualTo("I walked along the quay at Malm and counted pumps.");
        assertThat(items).extracting(Item::position).containsExactly(1, 2, 3, 4);
    }

    @Test
    void shortIntroductionWithAFigureIsTheFirstItem() {
        String news =
                "Quillon has received its first 4,000 boards; another 22,000 are to come by May,"
                        + " it said.";
        List<Item> items = items("# Issue 5\n\n" + news + "\n\n" + ITEMS);
        assertThat(items).hasSize(4);
        assertThat(text(items.getFirst())).contains("another 22,000");
        String greeting =
                "This is issue 52 of 12/06/2024, and week 23 of a warm and quiet summer for us all.";
        assertThat(items("# Issue 5\n\n" + greeting + "\n\n" + ITEMS)).hasSize(3);
    }

    @Test
    void headlineThatAnItemRepeatsIsLeftToTheItem() {
        String contents =
                "## Headlines\n\n- [Ostra burns](https://a.example/)\n- [Bread and an oven](https://b.example/)\n\n";
        assertThat(items("# Issue 5\n\n" + contents + ITEMS))
                .extracting(Item::title)
                .containsOnlyOnce("Ostra burns");
    }

    @Test
    void noLineComesOutTwice() {
        assertThat(items("# Issue 5\n\nHello there\n\n" + ITEMS))
                .flatExtracting(item -> item.body().blocks())
                .extracting(Block::text)
                .doesNotHaveDuplicates();
    }

    @Test
    void itemsOfOneTitleHaveKeysOfTheirOwn() {
        String twice =
                "- [More about chips](https://a.example/1) one\n- [More about chips](https://a.example/2) two\n- [Other things here](https://a.example/3) three\n";
        assertThat(items("# Links\n\n" + twice))
                .extracting(Item::key)
                .containsExactly("more-about-chips", "more-about-chips-2", "other-things-here");
    }

    @Test
    void partsThatNameOneCompanyAreOneStory() {
        String story =
                "# Norwick\n\nSubscribe now\n\n## Money\n\nNorwick pays 200 million.\n\n## Water\n\nNorwick has a river.\n\n## People\n\nNorwick kept forty engineers.\n";
        assertThat(items(story)).isEmpty();
        String issue =
                story.replace("Norwick has", "Hask has").replace("Norwick kept", "Quillon kept");
        assertThat(items(issue))
                .extracting(Item::title)
                .containsExactly("Money", "Water", "People");
    }

    @Test
    void numberThatOnlyTheIntroductionTellsJoinsTheItemItIsAbout() {
        List<Item> items =
                items(
                        "# Issue 5\n\nHi all, Norwick pays 310 million, and Ostra has a fire.\n\n"
                                + ITEMS);
        assertThat(text(items.get(0))).contains("310 million").contains("9,000 boards");
        assertThat(items.subList(1, 3)).noneMatch(item -> text(item).contains("310 million"));
    }

    @Test
    void nameThatOnlyTheTitleTellsJoinsTheItemItIsAbout() {
        List<Item> items = items("# Issue 5: Norwick orders 9,000 boards for Quillon\n\n" + ITEMS);
        assertThat(text(items.get(0))).contains("Quillon");
        assertThat(items.subList(1, 3)).noneMatch(item -> text(item).contains("Quillon"));
    }

    @Test
    void whatTheContentsRepeatIsToldOnce() {
        String contents = "In this issue:\n\n- Norwick orders 9,000 boards\n- Ostra burns\n\n";
        assertThat(text(items("# Issue 5\n\n" + contents + ITEMS).getFirst()))
                .containsOnlyOnce("Norwick orders 9,000 boards");
    }

    @Test
    void storyAboutSponsorsAndPollsIsAnItemLikeOthers() {
        String story =
                "4/ Quillon finds a sponsor\n\nQuillon Hosting will be sponsored by a bank. Its subscribers were asked in a poll, and 62% agreed.\n";
        List<Item> items = items("# Issue 5\n\nHello there\n\n" + ITEMS + story);
        assertThat(items.getLast().title()).isEqualTo("Quillon finds a sponsor");
        assertThat(items.getLast().sponsored()).isFalse();
        assertThat(text(items.getLast())).contains("62% agreed");
    }

    @Test
    void listOfChangesIsNoIssue() {
        String changes =
                "# Newsletter tool\n\n## 2.1.0\n\n- [A fix](https://a.example/1) of one thing\n- [More](https://b.example/2) of another\n\n## 2.0.0\n\n- [A change](https://c.example/3) of all\n";
        assertThat(items(changes)).isEmpty();
    }

    private static String text(Item item) {
        return String.join("\n", item.body().blocks().stream().map(Block::text).toList());
    }

    private static List<Item> items(String text) {
        Draft draft = TextReader.read(text, new Budget(Limits.defaults()));
        return IssueReader.items(draft, Carrier.letter());
    }
}
