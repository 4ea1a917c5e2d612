package io.chipwire.ingest.hazard;

import static io.chipwire.ingest.hazard.Hazard.numbered;

import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.limit.Limit;
import java.util.List;
import java.util.function.Supplier;

/** Feeds that are made to hurt. */
public final class FeedHazards {
    private static final String URL = "https://feeds.example/feed";
    private static final String ITEM =
            "<item><guid>%d</guid><title>Chips for hall %d</title><description>The company has"
                    + " ordered %d accelerators for its hall by the river.</description></item>";

    private FeedHazards() {}

    /** All of them, with lures that lead to these places. */
    public static List<Hazard> all(Lure lure) {
        return List.of(
                refused(Limit.BYTES, "9 MB", () -> channel("x ".repeat(4_500_000))),
                refused(
                        Limit.NODES,
                        "1,000,000 empty items",
                        () -> channel("<item/>".repeat(1_000_000))),
                refused(Limit.PARTS, "1,001 items", () -> channel(numbered(ITEM, 1_001))),
                refused(Limit.NODES, "1,000,000 nested a", () -> channel("<a>".repeat(1_000_000))),
                refused(
                        Limit.NODES,
                        "400,000 attributes",
                        () -> "<rss" + numbered(" a%d='b'", 400_000) + ">"),
                refused(
                        Limit.NODES,
                        "500,000 xmlns",
                        () -> "<rss " + "xmlns:a='b' ".repeat(500_000)),
                refused(Limit.NODES, "500,000 comments", () -> "<rss>" + "<!---->".repeat(500_000)),
                refused(
                        Limit.NODES,
                        "JSON of 1,000,000 items",
                        () -> json("{},".repeat(1_000_000) + "{}")),
                refused(
                        Limit.PARTS,
                        "JSON of 40,000 items",
                        () -> json("{},".repeat(40_000) + "{}")),
                refused(Limit.NESTING, "JSON 3,000,000 deep", () -> json("[".repeat(3_000_000))),
                refused(Limit.TEXT, "JSON of a number of 7 MB", () -> json("1".repeat(7_000_000))),
                refused(
                        Limit.TEXT,
                        "JSON of a key of 7 MB",
                        () -> json("{\"" + "k".repeat(7_000_000) + "\":1}")),
                read(
                        "JSON text of 1.9 MB",
                        () -> json("{\"content_text\":\"" + "the word ".repeat(210_000) + "\"}")),
                read(
                        "49,000 unclosed, 49,000 stray",
                        () -> channel(ITEM + "<a>".repeat(49_000) + "</b>".repeat(49_000))),
                read("40,000 namespaces", () -> channel(ITEM + "<a xmlns:b='c'>".repeat(40_000))),
                read("16,000 xml:base", () -> channel(ITEM + "<a xml:base='x/y/'>".repeat(16_000))),
                read("1,000 items", () -> channel(numbered(ITEM, 1_000))),
                read(
                        "1,000 items of 7 KB",
                        () -> channel(item("the word ".repeat(780)).repeat(1_000))),
                read(
                        "1,000 items of 90 p",
                        () -> channel(item("&lt;p>x y".repeat(90)).repeat(1_000))),
                read(
                        "500 items of 190 div",
                        () -> channel(item("&lt;div>x".repeat(190)).repeat(500))),
                refused(
                        Limit.NODES,
                        "escaped 150,000 b",
                        () -> channel(item("&lt;b>x".repeat(150_000)))),
                refused(
                        Limit.DEPTH,
                        "escaped 90,000 div",
                        () -> channel(item("&lt;div>x".repeat(90_000)))),
                read("title of 1.9 MB of &", () -> channel(title("&".repeat(1_900_000)))),
                read(
                        "title of 1.9 MB of references",
                        () -> channel(title("&amp;".repeat(380_000)))),
                refused(
                        Limit.NODES,
                        "title of 1.9 MB of <",
                        () -> channel(title("< ".repeat(950_000)))),
                read(
                        "title of 4 MB of misread UTF-8",
                        () -> channel(title("â€™ ".repeat(480_000)))),
                read("text of 4 MB of misread UTF-8", () -> channel(item("â€™ ".repeat(480_000)))),
                read(
                        "19 CDATA of 100 KB",
                        () ->
                                channel(
                                        item(
                                                ("<![CDATA[" + "x y ".repeat(25_000) + "]]>")
                                                        .repeat(19)))),
                read(
                        "CDATA without end",
                        () -> channel(title("x <![CDATA[" + "]] >".repeat(470_000)))),
                read("40,000 frames", () -> channel(item("<![CDATA[x" + "<iframe".repeat(40_000)))),
                read("author of 1.9 MB", () -> channel(ITEM + "<author>" + "a@".repeat(940_000))),
                read(
                        "date of 1.9 MB",
                        () -> channel(title("x") + "<pubDate>" + "1 ".repeat(940_000))),
                read(
                        "link of 1.9 MB",
                        () -> channel(ITEM + "<link>http://a/" + "x/".repeat(940_000))),
                read(
                        "attribute of 4 MB of <>",
                        () -> channel(ITEM + "<a b=\"" + "<>".repeat(90_000))),
                read("50,000 quotes in a tag", () -> channel(ITEM + "<a " + "\"".repeat(50_000))),
                refused(
                        Limit.TEXT,
                        "DOCTYPE of 4 MB",
                        () -> "<!DOCTYPE rss [" + "]".repeat(4_000_000) + "]>" + channel(ITEM)),
                read(
                        "DOCTYPE of 15,000 ]",
                        () -> "<!DOCTYPE rss [" + "]".repeat(15_000) + "]>" + channel(ITEM)),
                read("90,000 DOCTYPE", () -> "<!DOCTYPE a [".repeat(90_000) + "]>" + channel(ITEM)),
                read("entities of entities", FeedHazards::laughs),
                read(
                        "500 entities",
                        () ->
                                "<!DOCTYPE rss ["
                                        + numbered("<!ENTITY a%d '&b;&b;'>", 500)
                                        + "]>"
                                        + channel(ITEM)),
                read(
                        "harmless DOCTYPE of RSS 0.91",
                        () ->
                                "<?xml version='1.0'?><!DOCTYPE rss PUBLIC"
                                        + " '-//Netscape Communications//DTD RSS 0.91//EN'"
                                        + " 'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
                                        + channel(ITEM)),
                read("lures", () -> lures(lure)));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY l").append(i).append(" '");
            entities.append(("&l" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return entities.append("]>") + channel(title("&l29;"));
    }

    private static String lures(Lure lure) {
        return "<?xml version='1.0'?><?xml-stylesheet href='"
                + lure.url()
                + "/style.xsl'?><!DOCTYPE rss PUBLIC 'x' '"
                + lure.url()
                + "/rss.dtd' [<!ENTITY file SYSTEM '"
                + lure.file()
                + "'><!ENTITY web SYSTEM '"
                + lure.url()
                + "/entity'><!ENTITY % parameter SYSTEM '"
                + lure.url()
                + "/parameter'>%parameter;]>"
                + channel(
                        "<item xmlns:xi='http://www.w3.org/2001/XInclude'><title>&file; &web;"
                                + "</title><description>&lt;img src='"
                                + lure.url()
                                + "/pixel'> &file;<xi:include href='"
                                + lure.file()
                                + "'/></description><enclosure url='"
                                + lure.url()
                                + "/sound.mp3'/></item>");
    }

    private static String channel(String items) {
        return "<rss version='2.0'><channel><title>Hall news</title>" + items;
    }

    private static String item(String text) {
        return "<item><title>Chips</title><description>" + text + "</description></item>";
    }

    private static String title(String text) {
        return "<item><description>x</description><title>" + text + "</title></item>";
    }

    private static String json(String items) {
        return "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[" + items + "]}";
    }

    private static Hazard read(String name, Supplier<String> text) {
        return Hazard.read(name, URL, text);
    }

    private static Hazard refused(Limit limit, String name, Supplier<String> text) {
        return Hazard.refused(limit, name, URL, text);
    }
}
