package io.chipwire.ingest.hazard;

import static io.chipwire.ingest.hazard.Hazard.numbered;

import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.limit.Limit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Plain texts and Markdown that are made to hurt. */
public final class TextHazards {
    private static final String URL = "file:///hazard/text.md";

    private TextHazards() {}

    /** All of them, with lures that lead to these places. */
    public static List<Hazard> all(Lure lure) {
        return List.of(
                Hazard.refused(Limit.BYTES, "9 MB", URL, () -> "x ".repeat(4_500_000)),
                Hazard.noText("7 MB of NUL", URL, () -> "\0".repeat(7_000_000)),
                Hazard.noText("gzip", URL, () -> "\u001F\u008B" + "x".repeat(10_000)),
                Hazard.noText("7 MB of white space", URL, () -> " \n\t".repeat(2_300_000)),
                read("word of 7 MB", () -> "x".repeat(7_000_000)),
                read("number of 7 MB", () -> "1".repeat(7_000_000)),
                read("line of 7 MB of words", () -> "the word ".repeat(780_000)),
                read("3,500,000 lines", () -> "x\n".repeat(3_500_000)),
                read("1,000,000 paragraphs", () -> "a word\n\n".repeat(870_000)),
                read("7 MB of different words", TextHazards::differentWords),
                read("7 MB of [", () -> "[".repeat(7_000_000)),
                read("7 MB of [](", () -> "[](".repeat(2_300_000)),
                read("7 MB of [a](", () -> "[a](".repeat(1_700_000)),
                read("7 MB of ![", () -> "![".repeat(3_500_000) + "](x)"),
                read(
                        "7 MB of [ and ]",
                        () -> "[".repeat(3_500_000) + "]".repeat(3_500_000) + "(x)"),
                read("300,000 links", () -> "[a](http://a.example/) ".repeat(300_000)),
                read("7 MB of *a", () -> "*a ".repeat(2_300_000)),
                read("7 MB of **a", () -> "**a ".repeat(1_700_000)),
                read("7 MB of _a", () -> "_a ".repeat(2_300_000)),
                read("7 MB of *", () -> "*".repeat(7_000_000) + "x"),
                read("7 MB of `", () -> "`".repeat(7_000_000) + "a"),
                read("7 MB of `a", () -> "`a``b".repeat(1_400_000)),
                read("7 MB of \\*", () -> "\\*".repeat(3_500_000) + "x"),
                read("7 MB of <a", () -> "<a ".repeat(2_300_000)),
                read("7 MB of <", () -> "x " + "<".repeat(7_000_000)),
                read("7 MB of &", () -> "&".repeat(7_000_000)),
                read("7 MB of &;", () -> "&amp;".repeat(1_400_000)),
                read("7 MB of nested references", () -> "&" + "amp;".repeat(1_700_000)),
                read("7 MB of >", () -> "> ".repeat(3_500_000) + "x"),
                read("7 MB of #", () -> "# ".repeat(3_500_000) + "x"),
                read("7 MB of -", () -> "- ".repeat(3_500_000) + "x"),
                read("7 MB of ~", () -> "x" + "~".repeat(7_000_000)),
                read("table row of 7 MB", () -> "| " + "x | ".repeat(1_700_000) + "x |"),
                read("300,000 table rows", () -> "| a | b | c | d |\n".repeat(300_000)),
                read("7 MB of http://", () -> "http://".repeat(1_000_000)),
                read("address of 7 MB", () -> "http://a.example/" + "?a=b&".repeat(1_400_000)),
                read("300,000 headings", () -> numbered("# Story %d\ntext\n", 300_000)),
                read(
                        "4,900 items",
                        () -> numbered("%d/ Story of it\nhttp://a.example/%d\n", 2_400)),
                read(
                        "500 headings of 14 KB",
                        () -> ("## 🚀 Story\n" + "the word. ".repeat(1_400) + "\n").repeat(490)),
                read("300,000 bullets", () -> numbered("- **Story %d**: text\n", 300_000)),
                read("front matter without end", () -> "---\n" + "title: x\n".repeat(780_000)),
                read(
                        "front matter of 7 MB",
                        () -> "---\ntitle: " + "x ".repeat(3_500_000) + "\n---\nx"),
                read("200,000 dates", () -> "Monday, May 20, 2024 10:00\n".repeat(200_000)),
                read("7 MB of 1,", () -> "1,".repeat(3_500_000)),
                read("7 MB of $1.1", () -> "$1.1bn ".repeat(1_000_000)),
                read("line of 6 MB of misread UTF-8", () -> "â€™ ".repeat(700_000)),
                read("6 MB of UTF-8 misread twice", () -> "Ã¢â‚¬â„¢ ".repeat(350_000)),
                read(
                        "150,000 lines of misread UTF-8",
                        () -> "It isnâ€™t a chip.\n".repeat(300_000)),
                read("6 MB of é", () -> "é".repeat(3_000_000)),
                read("6 MB of Ã", () -> "Ã ".repeat(2_000_000)),
                read("6 MB of mixed letters", () -> "aжγÃ¢".repeat(600_000)),
                read("6 MB of full width", () -> "ＡＢ１".repeat(660_000)),
                read("7 MB of zero-width spaces", () -> "a\u200B".repeat(1_700_000)),
                read("7 MB of bidi marks", () -> "a\u202E".repeat(1_700_000)),
                read("7 MB of tags", () -> "x" + "\uDB40\uDC41".repeat(1_700_000)),
                read("7 MB of joiners", () -> "x" + "\u200D".repeat(2_300_000)),
                read("6 MB of emoji", () -> "👩‍👩‍👧".repeat(330_000)),
                read("6 MB of combining marks", () -> "a\u0301\u0302\u0303".repeat(850_000)),
                read("6 MB of ideographs", () -> "订购了四千个新的芯片，".repeat(180_000)),
                read("7 MB of ogham spaces", () -> "x" + "\u1680".repeat(2_300_000) + "y"),
                new Hazard(
                        "UTF-16",
                        URL,
                        new Hazard.Outcome.Read(),
                        () ->
                                ("\uFEFF" + "the word ".repeat(400_000))
                                        .getBytes(StandardCharsets.UTF_16LE)),
                new Hazard(
                        "halves of surrogates",
                        URL,
                        new Hazard.Outcome.Read(),
                        () ->
                                ("\uFEFF" + "x\uD83D".repeat(1_700_000))
                                        .getBytes(StandardCharsets.UTF_16LE)),
                read(
                        "lures",
                        () ->
                                "# Chips\n\n![x]("
                                        + lure.url()
                                        + "/pixel) <img src='"
                                        + lure.url()
                                        + "/x'> [a]("
                                        + lure.file()
                                        + ") <"
                                        + lure.url()
                                        + "/y>\n\n{{ include \""
                                        + lure.file()
                                        + "\" }}\n"));
    }

    private static String differentWords() {
        Random random = new Random(1);
        StringBuilder words = new StringBuilder();
        while (words.length() < 7_000_000) {
            words.append(Integer.toString(random.nextInt(1 << 30), 36));
            words.append(random.nextInt(12) == 0 ? ".\n\n" : " ");
        }
        return words.toString();
    }

    private static Hazard read(String name, Supplier<String> text) {
        return Hazard.read(name, URL, text);
    }
}
