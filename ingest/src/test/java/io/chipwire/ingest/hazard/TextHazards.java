package io.chipwire.ingest.hazard;

import static io.chipwire.ingest.hazard.Hazard.numbered;

import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.hazard.Hazard.Outcome;
import io.chipwire.ingest.limit.Limit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Plain texts and Markdown that are made to hurt. */
public final class TextHazards {
    private static final String URL = "file:///hazard/text.md";

    /** Nearly as many characters as a text may have. */
    private static final int MANY = 1_900_000;

    /** Nearly as many lines. */
    private static final int LINES = 99_000;

    /** What is said again and again on one line. */
    private static final List<String> FLOODS =
            List.of(
                    "x",
                    "1",
                    "the word ",
                    "[",
                    "[](",
                    "[a](",
                    "![",
                    "[a](http://a.example/) ",
                    "*a ",
                    "**a ",
                    "_a ",
                    "*",
                    "`a``b",
                    "\\*",
                    "<",
                    "<a ",
                    "&",
                    "&amp;",
                    "> ",
                    "# ",
                    "- ",
                    "~",
                    "| x ",
                    "http://",
                    "http://a.example/?a=b&",
                    "1,",
                    "$1.1bn ",
                    "a. ",
                    "a: ",
                    "a - ",
                    "A B ",
                    "(",
                    "\"",
                    "'",
                    "—",
                    "\\",
                    "!",
                    "=",
                    "\t",
                    "^[^a]",
                    "#a",
                    "@a",
                    "{{",
                    "${",
                    "%s",
                    "\u001B[1m",
                    "é",
                    "Ã ",
                    "â€™ ",
                    "Ã¢â‚¬â„¢ ",
                    "aжγÃ¢",
                    "ＡＢ１",
                    "a\u200B",
                    "a\u202E",
                    "\uDB40\uDC41",
                    "\u200D",
                    "\u1680",
                    "👩‍👩‍👧",
                    "a\u0301\u0302\u0303",
                    "\u0301",
                    "订购了四千个新的芯片，",
                    "طلبت الشركة ",
                    "Компания ",
                    "ß",
                    "\u00AD");

    private TextHazards() {}

    /** All of them, with lures that lead to these places. */
    public static List<Hazard> all(Lure lure) {
        List<Hazard> all = new ArrayList<>();
        for (String flood : FLOODS) {
            all.add(read("flood of \"" + flood + '"', () -> "x " + many(flood) + " x"));
        }
        all.add(refused(Limit.BYTES, "9 MB", () -> "x ".repeat(4_500_000)));
        all.add(refused(Limit.TEXT, "7 MB of words", () -> "the word ".repeat(780_000)));
        all.add(refused(Limit.NODES, "900,000 lines", () -> "x\n".repeat(900_000)));
        all.add(refused(Limit.NODES, "1.9 MB of white space", () -> " \n\t".repeat(600_000)));
        all.add(refused(Limit.NODES, "900,000 carriage returns", () -> "x\r".repeat(900_000)));
        all.add(read("900,000 ligatures", () -> "x " + "\uFB00".repeat(900_000)));
        all.add(noText("7 MB of NUL", () -> "\0".repeat(7_000_000)));
        all.add(noText("1.9 MB of `", () -> "`".repeat(MANY)));
        all.add(noText("PDF", () -> "%PDF-1.7\n" + "x ".repeat(500_000)));
        all.add(read("99,000 lines", () -> "a word and x\n".repeat(LINES)));
        all.add(read("49,000 paragraphs", () -> "a word and another\n\n".repeat(LINES / 2)));
        all.add(read("99,000 misread lines", () -> "It isnâ€™t so.\n".repeat(LINES)));
        all.add(read("99,000 table rows", () -> "| a | b | c | d |\n".repeat(LINES)));
        all.add(read("99,000 dates", () -> "May 20, 2024 10:00\n".repeat(LINES)));
        all.add(read("49,000 headings", () -> numbered("# Story %d\ntext\n", LINES / 2)));
        all.add(read("49,000 underlined", () -> numbered("Story %d\n-----\n", LINES / 2)));
        all.add(read("90,000 bullets", () -> numbered("- **Story %d**: text\n", 80_000)));
        all.add(read("49,000 quotes", () -> numbered("> Story %d\n>> text\n", LINES / 2)));
        all.add(read("99,000 fences", () -> "x\n```\n".repeat(LINES / 2)));
        all.add(
                read(
                        "49,000 references",
                        () -> "x\n" + numbered("[%d]: http://a.example\n", LINES / 2)));
        all.add(read("2,400 items", () -> numbered("%d/ Story\nhttp://a.example/%d\n", 2_400)));
        all.add(
                read(
                        "490 headings of 3 KB",
                        () -> ("## 🚀 Story\n" + "the word. ".repeat(350) + "\n").repeat(490)));
        all.add(read("front matter without end", () -> "---\n" + "title: x\n".repeat(LINES)));
        all.add(read("long front matter", () -> "---\ntitle: " + many("x ") + "\n---\nx y"));
        all.add(read("different words", TextHazards::differentWords));
        all.add(wide("UTF-16", "the word "));
        all.add(wide("halves of surrogates", "x\uD83D"));
        all.add(read("lures", () -> lures(lure)));
        return all;
    }

    private static String lures(Lure lure) {
        return "# Chips\n\n![x]("
                + lure.url()
                + "/pixel) <img src='"
                + lure.url()
                + "/x'> [a]("
                + lure.file()
                + ") <"
                + lure.url()
                + "/y>\n\n{{ include \""
                + lure.file()
                + "\" }}\n";
    }

    private static String many(String piece) {
        return piece.repeat(MANY / piece.length());
    }

    private static String differentWords() {
        Random random = new Random(1);
        StringBuilder words = new StringBuilder();
        while (words.length() < MANY) {
            words.append(Integer.toString(random.nextInt(1 << 30), 36));
            words.append(random.nextInt(24) == 0 ? ".\n\n" : " ");
        }
        return words.toString();
    }

    private static Hazard wide(String name, String piece) {
        return new Hazard(
                name,
                URL,
                new Outcome.Read(),
                () -> ("\uFEFF" + many(piece)).getBytes(StandardCharsets.UTF_16LE));
    }

    private static Hazard read(String name, Supplier<String> text) {
        return Hazard.read(name, URL, text);
    }

    private static Hazard noText(String name, Supplier<String> text) {
        return Hazard.noText(name, URL, text);
    }

    private static Hazard refused(Limit limit, String name, Supplier<String> text) {
        return Hazard.refused(limit, name, URL, text);
    }
}
