package io.chipwire.ingest.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Block.Kind;
import io.chipwire.events.Article.Link;
import io.chipwire.events.Dating;
import io.chipwire.ingest.story.facts.Access;
import io.chipwire.ingest.story.facts.Found;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryReaderTest {
    private static final String URL = "https://chips.example/2024/05/20/order";
    private static final Instant FETCHED = Instant.parse("2024-06-01T12:00:00Z");
    private static final String ONE =
            "<p>Harbour Cloud has ordered four thousand accelerators, said people who know the"
                    + " plan, and it will take them in the autumn of next year.</p>";
    private static final String TWO =
            "<p>The machines will stand in a hall by the river, where a paper mill stood until a"
                    + " decade ago; power comes from the dam above the town.</p>";

    private static Story read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), "");
    }

    private static Story read(byte[] html, String contentType) {
        return new StoryReader().read(html, URL, contentType, FETCHED);
    }

    private static Dating.Dated day(String day, String how) {
        return new Dating.Dated(LocalDate.parse(day), how);
    }

    @Test
    void storyIsReadWithoutThePageAroundIt() {
        Story story =
                read(
                        "<html lang=en><head><title>Cloud orders chips | Chip Post</title>"
                                + "<meta property=og:site_name content='Chip Post'></head><body>"
                                + "<nav><a href=/>Home</a> <a href=/news>News</a></nav>"
                                + "<article><h1>Cloud orders chips</h1>"
                                + "<div class=byline>By Ann Lee | May 20, 2024</div>"
                                + ONE
                                + "<figure><img src=x><figcaption>A hall.</figcaption></figure>"
                                + TWO
                                + "<div class=share-bar>Share this</div>"
                                + "<h2>Related articles</h2><ul><li><a href=/a>Bank buys"
                                + " mainframes</a></ul></article>"
                                + "<section class=comments><p>I read the whole of it and I do not"
                                + " believe a single word of this story, sorry.</p></section>"
                                + "<footer>Copyright</footer></body></html>");

        assertThat(story.blocks()).hasSize(2).allMatch(block -> block.kind() == Kind.PARAGRAPH);
        assertThat(story.text()).startsWith("Harbour Cloud").endsWith("above the town.");
        assertThat(story.title())
                .isEqualTo(Found.told("Cloud orders chips", "first-level heading"));
        assertThat(story.authors().orElse(List.of())).containsExactly("Ann Lee");
        assertThat(story.site()).isEqualTo(Found.told("Chip Post", "meta og:site_name"));
        assertThat(story.language()).isEqualTo(Found.told("en", "html lang"));
    }

    @Test
    void everyKindOfBlockIsTold() {
        Story story =
                read(
                        "<main>"
                                + ONE
                                + "<h2>What it <br>costs</h2><ul><li>Racks and cables</li></ul>"
                                + "<blockquote><p>We pay in full, and we pay in time.</p>"
                                + "</blockquote><table><tr><th>Chip<th>Price<tr><td>A<td>9</table>"
                                + "<pre>a = 1\n  b</pre>"
                                + TWO
                                + "</main>");

        assertThat(story.blocks())
                .contains(
                        new Block(Kind.HEADING, "What it\ncosts"),
                        new Block(Kind.LIST_ITEM, "Racks and cables"),
                        new Block(Kind.QUOTE, "We pay in full, and we pay in time."),
                        new Block(Kind.TABLE_ROW, "Chip | Price"),
                        new Block(Kind.TABLE_ROW, "A | 9"),
                        new Block(Kind.CODE, "a = 1\n  b"));
    }

    @Test
    void linksAreAbsoluteAndCountFromTheirBlock() {
        Story story = read(ONE + "<p>He told <a href='/who?x=1'>the Post</a> so on Monday.</p>");

        assertThat(story.links())
                .containsExactly(new Link(1, 8, 16, "https://chips.example/who?x=1"));
        assertThat(story.blocks().get(1).text().substring(8, 16)).isEqualTo("the Post");
    }

    @Test
    void twoLineBreaksPartParagraphsAndWordsAreNotGlued() {
        Story story =
                read(
                        "<div>First the company said that it would wait for the new machines."
                                + "<br><br>Then it said that it would not, and signed.<br>It did"
                                + " so on Monday.</div>");

        assertThat(story.blocks())
                .extracting(Block::text)
                .containsExactly(
                        "First the company said that it would wait for the new machines.",
                        "Then it said that it would not, and signed.\nIt did so on Monday.");
    }

    @Test
    void formAroundTheWholePageDoesNotHideTheStory() {
        assertThat(read("<form class=sidebar>" + ONE + TWO + "</form>").blocks()).hasSize(2);
    }

    @Test
    void answersThatUnfoldAreReadAndPullQuotesAreNotReadTwice() {
        Story story =
                read(
                        "<article>"
                                + ONE
                                + "<div aria-hidden=true>it will take them in the autumn of next"
                                + " year</div><h3>Who pays?</h3><div style='display: none'><p>The"
                                + " parent company pays for all of it, over three years.</p></div>"
                                + TWO
                                + "</article>");

        assertThat(story.blocks()).extracting(Block::text).hasSize(4).contains("Who pays?");
        assertThat(story.text()).contains("over three years").containsOnlyOnce("autumn of next");
    }

    @Test
    void partsOfStreamedPageStandWhereTheyBelong() {
        Story story =
                read(
                        "<main><template id='B:1'></template>"
                                + TWO
                                + "</main><div hidden id=\"S:1\">"
                                + ONE
                                + "</div>");

        assertThat(story.text()).startsWith("Harbour Cloud");
    }

    @Test
    void bodyThatOnlyJsonLdHoldsIsReadFromThere() {
        String text = "Harbour Cloud has ordered four thousand accelerators. ".repeat(10);
        Story story =
                read(
                        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                                + text
                                + "\\n"
                                + text
                                + "\"}</script><p>Please turn on scripts.</p>");

        assertThat(story.bodyFound()).isEqualTo("JSON-LD articleBody");
        assertThat(story.blocks()).hasSize(2);
    }

    @Test
    void publishedAndUpdatedAreToldApart() {
        Story story =
                read(
                        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebPage\"},"
                                + "{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-05-20T23:30:00-07:00\","
                                + "\"dateModified\":\"2024-05-22\",\"isAccessibleForFree\":false,"
                                + "\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\","
                                + "\"name\":\"Ann Lee\"}]}</script>"
                                + ONE);

        assertThat(story.published()).isEqualTo(day("2024-05-20", "JSON-LD datePublished"));
        assertThat(story.updated()).isEqualTo(day("2024-05-22", "JSON-LD dateModified"));
        assertThat(story.authors()).isEqualTo(Found.told(List.of("Ann Lee"), "JSON-LD author"));
        assertThat(story.access())
                .isEqualTo(Found.told(Access.PAID, "JSON-LD isAccessibleForFree"));
    }

    @Test
    void dateAfterTheFetchIsNotBelieved() {
        Story story =
                read(
                        "<meta property=article:published_time content=2031-01-01><h1>T and U</h1>"
                                + "<time datetime=2024-05-20>x</time>"
                                + ONE);

        assertThat(story.published()).isEqualTo(day("2024-05-20", "time element"));
    }

    @Test
    void todaysDateInThePageHeaderIsNotTheStorys() {
        Story story =
                read(
                        "<header><div>Saturday, June 1, 2024</div><ul>"
                                + "<li><a href=/x>Section</a>".repeat(20)
                                + "</ul></header><article><h1>Cloud orders chips</h1>"
                                + "<p>Published 20 May 2024</p>"
                                + ONE
                                + "</article>");

        assertThat(story.published()).isEqualTo(day("2024-05-20", "line beside the title"));
    }

    @Test
    void undatedPageStaysUndated() {
        Story story =
                new StoryReader()
                        .read(
                                ONE.getBytes(StandardCharsets.UTF_8),
                                "https://chips.example/order",
                                "",
                                FETCHED);

        assertThat(story.published()).isEqualTo(new Dating.Undated());
        assertThat(story.access()).isEqualTo(Found.untold());
    }

    @Test
    void dayInTheAddressIsTheLastResort() {
        assertThat(read(ONE).published()).isEqualTo(day("2024-05-20", "address"));
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, 日本の会社は新しい半導体を四千個注文したと、計画を知る人が述べた。",
        "EUC-KR, 회사는 새로운 반도체 사천 개를 주문했다고 계획을 아는 사람이 말했다.",
        "Big5, 這家公司訂購了四千個新的晶片，知道這個計劃的人說，他們會在明年秋天拿到。",
        "GB18030, 这家公司订购了四千个新的芯片，知道这个计划的人说，他们会在明年秋天拿到。",
        "windows-1251, Компания заказала четыре тысячи новых ускорителей и получит их осенью."
    })
    void legacyCharsetIsReadAsDeclaredOrGuessed(String charset, String text) {
        String page = "<p>" + text + text + "</p>";
        byte[] declared =
                ("<meta charset=" + charset + ">" + page).getBytes(Charset.forName(charset));
        byte[] silent = page.getBytes(Charset.forName(charset));

        assertThat(read(declared, "").text()).isEqualTo(text + text);
        assertThat(read(silent, "text/html; charset=" + charset).text()).isEqualTo(text + text);
        assertThat(read(silent, "").text()).isEqualTo(text + text);
    }

    @Test
    void utf8IsReadAsUtf8WhateverTheServerSays() {
        String text = "Die Firma hat viertausend Beschleuniger für ihre Halle in Köln bestellt.";

        assertThat(
                        read(
                                        ("<p>" + text).getBytes(StandardCharsets.UTF_8),
                                        "text/html; charset=ISO-8859-1")
                                .text())
                .isEqualTo(text);
    }

    @Test
    void rightToLeftTextIsReadInItsOrder() {
        String text = "طلبت الشركة أربعة آلاف مسرّع جديد، كما قال أشخاص يعرفون الخطة، وستتسلمها.";

        assertThat(read("<html dir=rtl lang=ar><p>" + text).text()).isEqualTo(text);
    }
}
