package io.chipwire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Dating;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import java.time.LocalDate;
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
                        read("<rss><channel><title>A & B</title><item><title>One<item><title>Two")
                                .items())
                .isNotEmpty();
        assertThatThrownBy(() -> read("<rss><channel><title>Empty</title></channel></rss>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected a feed with items, got none");
    }

    private static FeedItem item(String fields) {
        return read("<rss><channel><item>" + fields + "</item></channel></rss>").items().getFirst();
    }

    private static Feed read(String xml) {
        return FeedReader.read(xml, "https://chips.example/feed", new Budget(Limits.defaults()));
    }
}
