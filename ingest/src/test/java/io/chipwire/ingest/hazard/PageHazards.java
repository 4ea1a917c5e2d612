package io.chipwire.ingest.hazard;

import static io.chipwire.ingest.hazard.Hazard.numbered;

import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.limit.Limit;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Web pages that are made to hurt. */
public final class PageHazards {
    private static final String STORY =
            "<h1>Chips for a hall</h1><p>The company has ordered four thousand accelerators for its"
                    + " hall by the river, people who know of the plan said on Monday.</p>";

    private PageHazards() {}

    /** All of them, with lures that lead to these places. */
    public static List<Hazard> all(Lure lure) {
        return List.of(
                refused(Limit.BYTES, "9 MB of text", () -> "x ".repeat(4_500_000)),
                refused(Limit.NODES, "1,000,000 nested div", () -> "<div>".repeat(1_000_000)),
                refused(Limit.DEPTH, "90,000 nested div", () -> "<div>".repeat(90_000)),
                refused(Limit.NODES, "180,000 open b, i, p", () -> "<b><i><p>".repeat(60_000)),
                refused(Limit.DEPTH, "90,000 open b, i, p", () -> "<b><i><p>".repeat(30_000)),
                refused(Limit.NODES, "8 MB of <", () -> "<".repeat(8_000_000)),
                refused(
                        Limit.ATTRIBUTES,
                        "300,000 attributes",
                        () -> "<p" + numbered(" a%d=b", 300_000) + ">x"),
                read("99,000 <", () -> "< ".repeat(99_000)),
                read("90,000 p in 990 div", () -> "<div>".repeat(990) + "<p>x ".repeat(90_000)),
                refused(
                        Limit.NODES,
                        "2,500 p of 400 attributes",
                        () -> ("<p" + numbered(" a%d=b", 400) + ">x ").repeat(2_500)),
                read("attribute of 7 MB", () -> "<p title='" + "x ".repeat(3_500_000) + "'>x"),
                read(
                        "class of 1,000,000 words",
                        () -> "<p class='" + "a b ".repeat(500_000) + "'>x"),
                read("30,000 classes", () -> numbered("<p class='c%d post-%d'>x", 30_000)),
                read("table of 48,000 cells", () -> "<table>" + "<tr><td>x<td>y".repeat(24_000)),
                read("900 nested tables", () -> "<table><tr><td>x<td>y".repeat(900)),
                read("40,000 misplaced b in a table", () -> "<table>" + "<b>x</b>".repeat(40_000)),
                read("45,000 a", () -> "<a href='/x/y'>x </a>".repeat(45_000)),
                read("a of 7 MB", () -> "<p><a href='/" + "x/".repeat(3_500_000) + "'>x</a>"),
                read("45,000 links in a p", () -> "<p>" + "<a href=b>cd</a> ".repeat(45_000)),
                refused(Limit.DEPTH, "90,000 h1", () -> "<h1>Chips for a hall ".repeat(90_000)),
                refused(Limit.TEXT, "word of 7 MB", () -> "<p>" + "x".repeat(7_000_000)),
                read("word of 1.9 MB", () -> "<p>" + "x".repeat(1_900_000)),
                read("1.9 MB of words in a p", () -> "<p>" + "the word ".repeat(210_000)),
                read("1.9 MB of references", () -> "<p>x" + "&amp;".repeat(380_000)),
                read("1.9 MB of &", () -> "<p>x" + "&".repeat(1_900_000)),
                read("1.9 MB of &notit", () -> "<p>x" + "&notit".repeat(310_000)),
                read("6 MB of misread UTF-8", () -> "<p>x" + "â€™ ".repeat(700_000)),
                read("4 MB of no-break spaces", () -> "<p>x" + "\u00A0".repeat(1_900_000) + "y"),
                read("4 MB of zero-width spaces", () -> "<p>x" + "\u200B".repeat(1_400_000) + "y"),
                read("1.9 MB of line breaks", () -> "<p>x" + "\n".repeat(1_900_000) + "y"),
                read("98,000 br", () -> "<p>x" + "<br>".repeat(98_000) + "y"),
                read("7 MB of comment", () -> "<!--" + "<div> - ".repeat(870_000) + "-->"),
                read("90,000 comments", () -> "<!-->".repeat(45_000) + "<!-- x -->".repeat(45_000)),
                read("comment without end", () -> "<p>x <!--" + "- ".repeat(3_500_000)),
                read("script without end", () -> "<p>x <script>" + "</scrip ".repeat(800_000)),
                read("45,000 title", () -> "<title>x</title>".repeat(45_000)),
                read("title of 4 MB", () -> "<title>" + "a - b | ".repeat(500_000) + "</title>"),
                read("45,000 meta", () -> numbered("<meta property='og:p%d' content='x'>", 45_000)),
                read("og:title of 4 MB", () -> meta("og:title", "a - b | ".repeat(500_000))),
                read("author of 4 MB", () -> meta("author", "by a, b and c ".repeat(300_000))),
                read("byline of 1.9 MB", () -> "<p class=author>By " + "a b ".repeat(470_000)),
                read("40,000 bylines", () -> "<p class=author>By Ann Lee</p>".repeat(40_000)),
                read("date of 1.9 MB", () -> "<p class=date>" + "1 ".repeat(940_000)),
                read("40,000 dates", () -> "<time datetime=2024-05-20>x</time>".repeat(40_000)),
                read("40,000 items", () -> "<b itemprop=author>By x and y</b>".repeat(40_000)),
                read("deep JSON-LD", () -> data("[".repeat(3_000_000))),
                read("deep closed JSON-LD", () -> data("[".repeat(900) + "]".repeat(900))),
                read("wide JSON-LD", () -> data("[" + "{\"a\":[]},".repeat(700_000) + "1]")),
                read("20,000 JSON-LD", () -> data("{\"@type\":\"NewsArticle\"}").repeat(20_000)),
                read(
                        "JSON-LD body of 6 MB",
                        () ->
                                data(
                                        "{\"@type\":\"NewsArticle\",\"articleBody\":\""
                                                + "the word ".repeat(700_000)
                                                + "\"}")),
                read(
                        "40,000 folded texts",
                        () ->
                                "<div hidden>some words that repeat and repeat".repeat(900)
                                        + "<p>some words that repeat and repeat for ever</p>"
                                                .repeat(40_000)),
                read(
                        "40,000 streamed parts",
                        () -> numbered("<b hidden id=\"S:%d\">x</b>", 40_000)),
                read("40,000 svg", () -> "<svg><path d='m'/></svg>".repeat(20_000)),
                read("40,000 options", () -> "<select>" + "<option>x".repeat(40_000) + "</select>"),
                read(
                        "40,000 cards",
                        () -> "<li><h3><a href=x>Other story</a></h3></li>".repeat(16_000)),
                read("4 MB of emoji", () -> "<p>x" + "👩‍👩‍👧 ".repeat(200_000)),
                read("4 MB of combining marks", () -> "<p>x" + "a\u0301\u0302".repeat(800_000)),
                read("accents on one letter", () -> "<p>x" + "\u0301\u0302".repeat(900_000)),
                read("6 MB of ideographs", () -> "<p>x" + "订购了四千个新的芯片，".repeat(180_000)),
                read("2 MB of Cyrillic", () -> "<p>x" + "Компания заказала чипы. ".repeat(45_000)),
                windows(),
                read("lures", () -> lures(lure)));
    }

    private static Hazard windows() {
        return new Hazard(
                "7 MB that are not UTF-8",
                "file:///hazard/page.html",
                new Hazard.Outcome.Refused(Limit.TEXT),
                () -> {
                    byte[] bytes = html("<p>x").getBytes(StandardCharsets.UTF_8);
                    byte[] all = Arrays.copyOf(bytes, 7_000_000);
                    for (int i = bytes.length; i < all.length; i++) {
                        all[i] = (byte) (0xA1 + i * 31 % 94);
                    }
                    return all;
                });
    }

    private static String lures(Lure lure) {
        return "<base href='"
                + lure.url()
                + "/base'><link rel=stylesheet href=style><link rel=import href=x.html>"
                + "<meta http-equiv=refresh content='0;url="
                + lure.url()
                + "/refresh'><script src='/x.js'></script><img src='/x.png' srcset='/y.png 2x'>"
                + "<iframe src='"
                + lure.file()
                + "'></iframe><object data='"
                + lure.file()
                + "'></object><embed src='"
                + lure.file()
                + "'><a href='"
                + lure.url()
                + "/next' rel=next>next</a>";
    }

    private static String meta(String property, String content) {
        return "<meta property='" + property + "' content='" + content + "'>";
    }

    private static String data(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static Hazard read(String name, Supplier<String> part) {
        return Hazard.read(name, "file:///hazard/page.html", () -> html(part.get()));
    }

    private static Hazard refused(Limit limit, String name, Supplier<String> part) {
        return Hazard.refused(limit, name, "file:///hazard/page.html", () -> html(part.get()));
    }

    private static String html(String part) {
        return "<!DOCTYPE html><html>" + STORY + part;
    }
}
