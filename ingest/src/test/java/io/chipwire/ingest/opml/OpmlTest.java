package io.chipwire.ingest.opml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpmlTest {
    @Test
    void feedsOfAllFoldersAreReadOnce() {
        assertThat(
                        read(
                                """
                                <opml version="1.0"><body>
                                <outline text="Chips"><outline text="A &amp; B" type="rss" xmlUrl="https://a.example/feed"
                                  htmlUrl="https://a.example/"/></outline>
                                <outline title="Again" xmlUrl="https://a.example/feed"/>
                                <outline xmlURL="feeds/b.xml"/><outline text="no feed" url="https://c.example/"/>
                                </body></opml>
                                """))
                .containsExactly(
                        new Subscription("A & B", "https://a.example/feed", "https://a.example/"),
                        new Subscription(
                                "https://lists.example/feeds/b.xml",
                                "https://lists.example/feeds/b.xml",
                                ""));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<Subscription> feeds =
                List.of(
                        new Subscription("\"A\" <&> B", "https://a.example/?x=1&y=2", ""),
                        new Subscription("C", "https://c.example/feed", "https://c.example/"));
        assertThat(read(Opml.write("My <feeds>", feeds))).isEqualTo(feeds);
    }

    @Test
    void anotherDocumentIsRefused() {
        assertThatThrownBy(() -> read("<rss><channel/></rss>"))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected an OPML list, got another document");
    }

    private static List<Subscription> read(String opml) {
        return Opml.read(opml, "https://lists.example/mine.opml", new Budget(Limits.defaults()));
    }
}
