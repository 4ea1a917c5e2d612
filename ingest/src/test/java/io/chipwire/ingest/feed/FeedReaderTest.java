package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chipwire.events.Dating;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.table.Table;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedReaderTest {
    private static final String LONG = "Northwind bought 4,000 chips. ".repeat(30);

    @Test
    void rssWithDoctypeAndFullContentIsRead() {
        Feed feed =
                read(
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x.example/rss.dtd"
                          [<!ENTITY lol "lol"><!ENTITY file SYSTEM "file:///etc/passwd">]>
                        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
                        <title>Chips &amp; more</title><link>https://chips.example/</link><language>en</language>
                        <item><title>One &amp;amp; two &file;</title><link>/one</link>
                        <guid isPermaLink="false">id-1</guid>
                        <pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>
                        <author>jo@chips.example (Jo Doe)</author>
                        <description>Short.</description>
                        <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
                        </channel></rss>
                        """
                                .replace("%s", LONG));
        FeedItem item = feed.items().getFirst();
        assertThat(feed.title()).isEqualTo("Chips & more");
        assertThat(feed.language()).isEqualTo("en");
        assertThat(item.title()).isEqualTo("One & two &file;");
        assertThat(item.link()).isEqualTo("https://chips.example/one");
        assertThat(item.id()).isEqualTo("id-1");
        assertThat(item.names()).containsExactly("Jo Doe");
        assertThat(item.publishedOn())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 5), "feed item"));
        assertThat(item.content()).startsWith("<p>Northwind");
        assertThat(item.isWhole()).isTrue();
    }

    @Test
    void whatAServerPrintsBeforeTheFeedIsPassedOver() {
        String rss =
                "<rss version='2.0'><channel><title>Chips</title><item><title>One</title></item>"
                        + "</channel></rss>";

        for (String lead :
                List.of("\n \n", "Warning: no cache <?php flush(); ?>\n", "\uFEFF\uFEFF")) {
            byte[] feed = (lead + "<?xml version='1.0'?>" + rss).getBytes(StandardCharsets.UTF_8);
            assertThat(FeedReader.isFeed(feed)).isTrue();
            assertThat(read(lead + rss).items()).hasSize(1);
        }
        byte[] lesson = ("How feeds look: " + rss + " and so on").getBytes(StandardCharsets.UTF_8);
        assertThat(FeedReader.isFeed(lesson)).isFalse();
    }

    @Test
    void htmlThatWasEscapedTwiceIsHtml() {
        Feed feed =
                read(
                        "<rss version='2.0'><channel><item><title>One</title><description>"
                                + "&amp;lt;p&amp;gt;Text&amp;lt;/p&amp;gt;</description></item></channel></rss>");

        assertThat(feed.items().getFirst().summary()).isEqualTo("<p>Text</p>");
    }

    @Test
    void theLaterOfTwoRevisionsInOneFeedCounts() {
        String item =
                "<item><guid>1</guid><link>https://a.example/</link><title>%s</title>"
                        + "<pubDate>%s</pubDate></item>";
        Feed feed =
                read(
                        "<rss version='2.0'><channel>"
                                + item.replaceFirst("%s", "Old")
                                        .replace("%s", "Fri, 03 May 2024 10:00:00 GMT")
                                + item.replaceFirst("%s", "New")
                                        .replace("%s", "Sat, 04 May 2024 10:00:00 GMT")
                                + "</channel></rss>");

        assertThat(feed.current()).extracting(FeedItem::title).containsExactly("New");
    }

    @Test
    void anEntryThatTellsOnlyItsLastChangeIsAsOldAsThat() {
        Feed feed =
                read(
                        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><title>One</title>"
                                + "<updated>2024-05-03T10:00:00Z</updated></entry></feed>");

        assertThat(feed.items().getFirst().publishedOn())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 5, 3), "feed item, last changed"));
    }

    @Test
    void atomIsReadWithItsLinksAndMarkup() {
        Feed feed =
                read(
                        """
                        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Chips</title>
                        <link rel="self" href="https://chips.example/feed"/>
                        <entry><title type="html">&lt;b&gt;One&lt;/b&gt;</title><id>tag:1</id>
                        <link rel="enclosure" href="https://chips.example/a.mp3"/>
                        <link rel="alternate" href="one"/>
                        <author><name>Jo Doe</name><email>jo@chips.example</email></author>
                        <published>2024-03-05T10:00:00Z</published><updated>2024-03-06T10:00:00Z</updated>
                        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div></content>
                        </entry></feed>
                        """
                                .replace("%s", LONG));
        FeedItem item = feed.items().getFirst();
        assertThat(item.title()).isEqualTo("One");
        assertThat(item.link()).isEqualTo("https://chips.example/one");
        assertThat(item.names()).containsExactly("Jo Doe");
        assertThat(item.updatedOn())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 6), "feed item"));
        assertThat(item.content()).contains("<p>Northwind");
        assertThat(item.isWhole()).isTrue();
    }

    @Test
    void rdfKeepsItsItemsBesideTheChannel() {
        Feed feed =
                read(
                        """
                        <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>Chips</title></channel>
                        <item><title>One</title><link>https://chips.example/1</link><dc:date>2024-03-05</dc:date></item>
                        <item><title>Two</title><link>https://chips.example/2</link></item></rdf:RDF>
                        """);
        assertThat(feed.items())
                .extracting(FeedItem::link)
                .containsExactly("https://chips.example/1", "https://chips.example/2");
        assertThat(feed.items().getFirst().publishedOn())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 5), "feed item"));
    }

    @Test
    void shortOrCutOffContentIsATeaser() {
        assertThat(
                        item("<link>https://a.example/1</link><description>Short.</description>")
                                .isWhole())
                .isFalse();
        assertThat(
                        item("<link>https://a.example/1</link><description>"
                                        + LONG
                                        + "[…]</description>")
                                .isWhole())
                .isFalse();
        assertThat(item("<description>Short, and no link.</description>").isWhole()).isTrue();
    }

    @Test
    void guidIsALinkUnlessItSaysNot() {
        assertThat(item("<guid>https://a.example/1</guid>").link())
                .isEqualTo("https://a.example/1");
        assertThat(item("<guid isPermaLink='false'>https://a.example/1</guid>").link()).isEmpty();
        assertThat(item("<link>javascript:alert(1)</link>").link()).isEmpty();
    }

    @Test
    void brokenXmlIsReadAsFarAsItGoes() {
        assertThat(
                        read("""
                        <rss><channel><title>A & B</title><image><title>Logo
                        <item><title>One<link>https://a.example/?a=1&b=2</link>
                        <item><title>Two</b><item title="x><title>Three</title>
                        """)
                                .items())
                .extracting(FeedItem::title, FeedItem::link)
                .containsExactly(
                        tuple("One", "https://a.example/?a=1&b=2"),
                        tuple("Two", ""),
                        tuple("Three", ""));
        assertThat(read("<rss><channel><title>Empty</title></channel></rss>").items()).isEmpty();
        assertThatThrownBy(() -> read("<html><p>no feed"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected an RSS, RDF, Atom or JSON feed, got <html>");
    }

    @Test
    void jsonFeedIsRead() {
        Feed feed =
                read(
                        """
                        {"version": "https://jsonfeed.org/version/1.1", "title": "Chips", "language": "en",
                         "home_page_url": "https://chips.example/", "authors": [{"name": "Jo Doe"}],
                         "items": [
                          {"id": 7, "url": "/one", "title": "One", "content_html": "<p onclick='x()'>Hi <a href='b'>b</a>",
                           "date_published": "2024-03-05T10:00:00Z", "tags": ["gpu"],
                           "attachments": [{"url": "a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 5}]},
                          {"id": "8", "content_text": "a < b"},
                         ]}
                        """);
        FeedItem one = feed.items().getFirst();
        assertThat(feed.title()).isEqualTo("Chips");
        assertThat(feed.authors()).containsExactly(new FeedAuthor("Jo Doe", "", ""));
        assertThat(one.id()).isEqualTo("7");
        assertThat(one.content()).isEqualTo("<p>Hi <a href=\"https://chips.example/b\">b</a></p>");
        assertThat(one.links())
                .containsExactly(
                        FeedLink.page("https://chips.example/one"),
                        new FeedLink(
                                "enclosure", "https://chips.example/a.mp3", "audio/mpeg", "5"));
        assertThat(one.categories()).containsExactly("gpu");
        assertThat(feed.items().get(1).content()).isEqualTo("a &lt; b");
        assertThatThrownBy(() -> read("{\"items\": [{]}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageStartingWith("expected a JSON feed, got broken JSON at");
    }

    @Test
    void namespacesAreKnownByTheirUriAndNotByTheirPrefix() {
        FeedItem item =
                read("""
                <rss xmlns:d="http://purl.org/dc/elements/1.1" xmlns:c="http://purl.org/rss/1.0/modules/content/"
                  xmlns:a="http://www.w3.org/2005/Atom" xmlns:dc="https://other.example/ns">
                <channel><item><dc:title>No</dc:title><d:title>Yes</d:title><d:creator>Jo</d:creator>
                <c:encoded>&lt;p&gt;Text</c:encoded><a:updated>2024-03-05</a:updated>
                <media:thumbnail url="t.png"/></item></channel></rss>
                """)
                        .items()
                        .getFirst();
        assertThat(item.names()).containsExactly("Jo");
        assertThat(item.content()).isEqualTo("<p>Text</p>");
        assertThat(item.updatedOn())
                .isEqualTo(new Dating.Dated(LocalDate.of(2024, 3, 5), "feed item"));
    }

    @Test
    void relativeAddressesStartFromTheNearestBase() {
        FeedItem item =
                read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/">
                <entry xml:base="y/"><link href="z"/>
                <content type="html" xml:base="../w/">&lt;a href="v">v&lt;/a></content></entry></feed>
                """)
                        .items()
                        .getFirst();
        assertThat(item.link()).isEqualTo("https://a.example/x/y/z");
        assertThat(item.content()).isEqualTo("<a href=\"https://a.example/x/w/v\">v</a>");
    }

    @Test
    void atomTextIsWhatItsTypeSays() {
        assertThat(entry("<summary>a &lt;b&gt; c</summary>").summary()).isEqualTo("a &lt;b&gt; c");
        assertThat(entry("<summary type='html'>a &lt;b&gt; c</summary>").summary())
                .isEqualTo("a <b> c</b>");
        assertThat(
                        entry(
                                        "<content type='xhtml'><h:div xmlns:h='http://www.w3.org/1999/xhtml'>"
                                                + "<h:p>a &amp; b<h:br/></h:p></h:div></content>")
                                .content())
                .isEqualTo("<p>a &amp; b<br></p>");
        assertThat(entry("<content mode='base64'>PGI+YTwvYj4=</content>").content())
                .isEqualTo("<b>a</b>");
    }

    @Test
    void nothingThatRunsOrHidesSurvives() {
        assertThat(
                        item("<description><![CDATA[<p style='color:red' onclick='x()'>a"
                                        + "<script>x()</script><a href=' java\tscript:x()'>b</a>"
                                        + "<iframe src='https://x.example'><i style='display: none'>c</i>"
                                        + "<!-- d -->]]></description>")
                                .summary())
                .isEqualTo("<p>a<a>b</a><i hidden>c</i></p>");
    }

    @Test
    void identityIsIdElseLinkElseTextAndNeverTheTitle() {
        assertThat(item("<guid isPermaLink='false'>7</guid><title>A</title>").identity())
                .isEqualTo("7");
        assertThat(item("<link>https://a.example/1</link><title>A</title>").identity())
                .isEqualTo("https://a.example/1");
        assertThat(item("<title>A</title><description>Text</description>").identity())
                .isEqualTo(item("<title>B</title><description>Text</description>").identity())
                .isNotEqualTo(item("<title>A</title><description>Other</description>").identity());
    }

    @Test
    void anotherTitleOrTextIsAnotherRevision() {
        String item =
                "<link>https://a.example/1</link><title>A</title><description>T</description>";
        assertThat(item(item).revision())
                .isEqualTo(item(item + "<category>c</category>").revision())
                .isNotEqualTo(item(item.replace("A", "B")).revision())
                .isNotEqualTo(item(item.replace("T<", "U<")).revision());
    }

    @Test
    void ofTwoVersionsOfAnItemTheLastChangedIsCurrent() {
        Feed feed =
                read(
                        """
                        <feed><entry><id>1</id><updated>2024-03-05T10:00:00Z</updated><title>Old</title></entry>
                        <entry><id>1</id><updated>2024-03-05T11:00:00Z</updated><title>New</title></entry></feed>
                        """);
        assertThat(feed.current()).extracting(FeedItem::title).containsExactly("New");
    }

    @Test
    void linkOfSeveralItemsIsNoPageOfTheirs() {
        Feed feed =
                read(
                        """
                        <rss><channel><item><link>https://a.example/</link><description>One</description></item>
                        <item><link>https://a.example/</link><description>Two</description></item>
                        <item><link>https://a.example/3</link></item></channel></rss>
                        """);
        assertThat(feed.sharedLinks()).containsExactly("https://a.example/");
        assertThat(feed.current()).hasSize(3);
    }

    @Test
    void authorsAreReadInAllTheirForms() {
        assertThat(item("<author>jo@a.example (Jo Doe)</author>").authors())
                .containsExactly(new FeedAuthor("Jo Doe", "jo@a.example", ""));
        assertThat(item("<author>Jo Doe &lt;jo@a.example&gt;</author>").authors())
                .containsExactly(new FeedAuthor("Jo Doe", "jo@a.example", ""));
        assertThat(item("<dc:creator>Jo</dc:creator><dc:creator>Mo</dc:creator>").names())
                .containsExactly("Jo", "Mo");
    }

    @Test
    void namespacesAreSortedAndUnique() {
        Table table = Table.read(FeedName.class, FeedName.FILE);
        List<String> spaces = table.words();
        assertThat(spaces).isSorted().doesNotHaveDuplicates();
        assertThat(table.rows()).allMatch(row -> row.size() == 3);
    }

    @Test
    void feedsAreToldFromOtherDocuments() {
        assertThat(
                        isFeed(
                                "\n<?xml version='1.0'?><!-- <html> --><!DOCTYPE rss [<!ENTITY a '>'>]>\n<rss>"))
                .isTrue();
        assertThat(isFeed("<a:feed xmlns:a='http://www.w3.org/2005/Atom'>")).isTrue();
        assertThat(
                        isFeed(
                                "{\"version\": \"https:\\/\\/jsonfeed.org\\/version\\/1\", \"items\": []}"))
                .isTrue();
        assertThat(isFeed("An <rss> in a text")).isFalse();
        assertThat(isFeed("<html><rss>")).isFalse();
        assertThat(isFeed("{\"items\": []}")).isFalse();
    }

    private static boolean isFeed(String start) {
        return FeedReader.isFeed(start.getBytes(StandardCharsets.UTF_8));
    }

    private static FeedItem entry(String fields) {
        return read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>"
                        + fields
                        + "</entry></feed>")
                .items()
                .getFirst();
    }

    private static FeedItem item(String fields) {
        return read("<rss><channel><item>" + fields + "</item></channel></rss>").items().getFirst();
    }

    private static Feed read(String xml) {
        return FeedReader.read(xml, "https://chips.example/feed", new Budget(Limits.defaults()));
    }
}
