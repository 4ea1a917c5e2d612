package io.chipwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Dating;
import io.chipwire.ingest.story.facts.Access;
import io.chipwire.ingest.story.facts.Found;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page tells of its story, in the ways in which pages tell it. */
class StoryFactsTest {
    private static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");
    private static final String PLAIN = "https://chips.example/news/order";
    private static final String BODY =
            "<p>Harbour Cloud has ordered four thousand accelerators, said people who know the"
                    + " plan, and it will take them in the autumn of next year.</p>"
                    + "<p>The machines will stand in a hall by the river, where a paper mill stood"
                    + " until a decade ago; power comes from the dam above the town.</p>";

    private static Story read(String url, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new StoryReader().read(bytes, url, "", FETCHED);
    }

    private static Story titled(String below) {
        return read(
                PLAIN,
                "<html lang=en-GB><article><h1>Cloud orders chips</h1>" + below + BODY + "</article>");
    }

    private static void assertDays(Story story, String published, String updated) {
        assertThat(day(story.published())).as("published").isEqualTo(published);
        assertThat(day(story.updated())).as("updated").isEqualTo(updated);
    }

    private static String day(Dating dating) {
        return switch (dating) {
            case Dating.Dated(LocalDate day, String _) -> day.toString();
            case Dating.Undated() -> "none";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Published 3 May 2024, updated on 5 May 2024; 2024-05-03; 2024-05-05",
                "Last updated: May 5, 2024 | First published May 3, 2024; 2024-05-03; 2024-05-05",
                "May 3, 2024 (updated May 5, 2024); 2024-05-03; 2024-05-05",
                "Updated on May 5, 2024; none; 2024-05-05",
                "Aktualisiert am 5. Mai 2024; none; 2024-05-05",
                "Publié le 3 mai 2024, mis à jour le 5 mai 2024; 2024-05-03; 2024-05-05",
                "2024年5月5日更新; none; 2024-05-05",
                "03/05/2024; 2024-05-03; none",
                "Fri May 3 09:00:00 BST 2024; 2024-05-03; none"
            })
    void dayIsWhatTheWordsBesideItSay(String line, String published, String updated) {
        assertDays(titled("<p>" + line + "</p>"), published, updated);
    }

    @Test
    void labelBeforeATimeElementSaysWhichDayItIs() {
        assertDays(
                titled("<p><span>Last updated on</span> <time datetime=2024-05-05>5 May</time></p>"),
                "none",
                "2024-05-05");
        assertDays(
                titled("<div class=field-changed><time datetime=2024-05-05>5 May</time></div>"),
                "none",
                "2024-05-05");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 04/05/2024, 2024-04-05",
        "en-GB, 04/05/2024, 2024-05-04",
        "de, 04/05/2024, 2024-05-04",
        "en-US, 4/5/24, 2024-04-05",
        "en-CA, 04/05/2024, none",
        "en-CA, 05/05/2024, 2024-05-05"
    })
    void dayInNumbersIsReadAsThePagesCountryWritesIt(String lang, String text, String day) {
        Story story =
                read(
                        PLAIN,
                        "<html lang="
                                + lang
                                + "><h1>Cloud orders chips</h1><p class=date>"
                                + text
                                + BODY);

        assertThat(day(story.published())).isEqualTo(day);
    }

    @Test
    void otherDatesOfThePageProveTheOrderOfItsNumbers() {
        Story story =
                read(
                        PLAIN,
                        "<html lang=en-CA><h1>Cloud orders chips</h1><p class=date>04/05/2024</p>"
                                + BODY
                                + "<p class=date>04/25/2024</p>");

        assertThat(day(story.published())).isEqualTo("2024-04-05");
    }

    @Test
    void clockInThePageHeadIsNotTheStorysDay() {
        String clock = "<header><nav><a href=/>Home</a></nav><div class=date>";
        String page = clock + "Thursday, May 23, 2024</div></header><h1>Cloud orders chips</h1>";

        assertThat(day(read(PLAIN, page + BODY).published())).isEqualTo("none");
        assertThat(day(read(PLAIN, page + "<p>20 May 2024</p>" + BODY).published()))
                .isEqualTo("2024-05-20");
    }

    @ParameterizedTest
    @CsvSource({
        "https://chips.example/2024/05/20/order, 2024-05-20",
        "https://chips.example/2024/may/20/order, 2024-05-20",
        "https://chips.example/news/2024-05-20-order, 2024-05-20",
        "https://chips.example/news/order-20240520.html, 2024-05-20",
        "https://chips.example/2024/05/order, none",
        "https://chips.example/news/2024500123, none",
        "https://chips.example/2024-05_order, none"
    })
    void addressMayTellTheDay(String url, String day) {
        assertThat(day(read(url, BODY).published())).isEqualTo(day);
    }

    @Test
    void dayAfterTheMonthOfTheAddressIsThatOfAChange() {
        Story story =
                read(
                        "https://chips.example/2023/02/order",
                        "<h1>Cloud orders chips</h1><p>20 May 2024</p>" + BODY);

        assertDays(story, "none", "2024-05-20");
    }

    @Test
    void dayOfAnInstantIsThatOfItsZone() {
        Story story =
                titled("<meta itemprop=datePublished content='2024-05-20T23:30:00-07:00'>");

        assertDays(story, "2024-05-20", "none");
    }

    @Test
    void dataOfScriptsIsTheLastResort() {
        assertDays(
                titled("<script>self.x={\"publishedAt\":\"2024-05-20T10:00:00Z\"}</script>"),
                "2024-05-20",
                "none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Chips ordered | Chip Post; Cloud orders chips by the river; Chips ordered",
                "Cloud orders chips: a guide | Chip Post; Cloud orders chips: a guide; Cloud orders chips",
                "Cloud orders chips; Cloud orders chips; Cloud orders chips | Opinion"
            })
    void headingIsTheTitleUnlessItIsCutShort(String title, String wanted, String heading) {
        String head = "<meta property=og:title content='" + title + "'><title>" + title + "</title>";
        Story story = read(PLAIN, head + "<h1>" + heading + "</h1>" + BODY);

        assertThat(story.title().orElse("")).isIn(wanted, heading.replace(" | Opinion", ""));
    }

    @Test
    void titleThatIsNoFirstLevelHeadingIsFoundByItsClass() {
        Story story =
                read(
                        PLAIN,
                        "<title>Cloud orders chips - Chip Post</title><h1>Chip Post</h1>"
                                + "<h2 class=entry-title>Cloud orders chips</h2><p>By Ann Lee</p>"
                                + BODY);

        assertThat(story.title()).isEqualTo(Found.told("Cloud orders chips", "element of class title"));
        assertThat(story.authors().orElse(List.of())).containsExactly("Ann Lee");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ann Lee and Bob Roy, Senior Editors | May 5, 2024; Ann Lee, Bob Roy",
                "BY ANN LEE; ANN LEE",
                "03/01/2024 by Ann Lee; Ann Lee",
                "By Ann Lee. Reviewed by Bob Roy; Ann Lee",
                "Ann Lee | Senior Writer | May 5, 2024; Ann Lee",
                "Von Anna Lee und Jörg Roy; Anna Lee, Jörg Roy",
                "Photos by Bob Roy; ''"
            })
    void authorsAreThoseWhoWroteIt(String line, String names) {
        assertThat(String.join(", ", titled("<p>" + line + "</p>").authors().orElse(List.of())))
                .isEqualTo(names);
    }

    @Test
    void readersSeeAuthorsWhomThePageDoesNotDeclare() {
        Story story =
                titled(
                        "<meta name=author content='Ann Lee'><p>By <a href=/author/ann>Ann Lee</a>,"
                                + " <a href=/author/bob>Bob Roy</a> · Edited by <a"
                                + " href=/author/cy>Cy Dee</a></p>");

        assertThat(story.authors().orElse(List.of())).containsExactly("Ann Lee", "Bob Roy");
    }

    @Test
    void postBesideANameIsNotPartOfIt() {
        Story story =
                titled(
                        "<div class=author><span class=author-name>Ann Lee</span>"
                                + "<span class=author-post>Founder</span></div>");

        assertThat(story.authors().orElse(List.of())).containsExactly("Ann Lee");
    }

    @Test
    void pageCannotTakeTheIdentityOfAnotherHost() {
        String foreign = "<link rel=canonical href='https://bank.example/a'>";
        String own = "<meta property=og:url content='https://www.chips.example/news/order'>";

        assertThat(read(PLAIN, foreign + BODY).canonicalUrl()).isEqualTo(Found.untold());
        assertThat(read(PLAIN, foreign + own + BODY).canonicalUrl())
                .isEqualTo(Found.told("https://www.chips.example/news/order", "meta og:url"));
        assertThat(read(PLAIN, "<link rel=canonical href=/>" + BODY).canonicalUrl())
                .isEqualTo(Found.untold());
    }

    @Test
    void fileGoesByTheAddressThatItsPageDeclares() {
        Story story =
                read(
                        "file:///tmp/order.html",
                        "<link rel=canonical href='https://chips.example/2024/05/20/order'>" + BODY);

        assertThat(story.published())
                .isEqualTo(new Dating.Dated(LocalDate.parse("2024-05-20"), "address"));
    }

    @Test
    void languageIsTheDeclaredOneUnlessTheScriptSpeaksAgainstIt() {
        String japanese =
                "<p>"
                        + "東京の会社は新しい半導体を四千個注文したと、計画を知る人が述べた。来年の秋に届く。".repeat(6)
                        + "</p>";

        assertThat(read(PLAIN, "<html lang=en>" + japanese).language())
                .isEqualTo(Found.told("ja", "words of the page"));
        assertThat(read(PLAIN, "<html lang=en-GB>" + BODY).language())
                .isEqualTo(Found.told("en-GB", "html lang"));
        assertThat(read(PLAIN, "<meta property=og:locale content=de_AT>" + BODY).language())
                .isEqualTo(Found.told("de-AT", "meta og:locale"));
        assertThat(read(PLAIN, BODY).language()).isEqualTo(Found.told("en", "words of the page"));
    }

    @Test
    void siteAndAccessAreReadWhereverTheyStand() {
        Story story =
                read(
                        PLAIN,
                        "<title>Cloud orders chips — Chip Post</title><h1>Cloud orders chips</h1>"
                                + "<script type=application/ld+json>//<![CDATA[\n{\"@type\":"
                                + "\"WebPage\",\"isAccessibleForFree\":\"False\"}\n//]]></script>"
                                + BODY);

        assertThat(story.site())
                .isEqualTo(Found.told("Chip Post", "title element, behind the heading"));
        assertThat(story.access())
                .isEqualTo(Found.told(Access.PAID, "JSON-LD isAccessibleForFree"));
    }
}
