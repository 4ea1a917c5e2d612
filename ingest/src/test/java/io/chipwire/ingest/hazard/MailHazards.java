package io.chipwire.ingest.hazard;

import static io.chipwire.ingest.hazard.Hazard.numbered;

import io.chipwire.ingest.hazard.Hazard.Lure;
import io.chipwire.ingest.limit.Limit;
import java.util.List;
import java.util.function.Supplier;

/** Mails that are made to hurt. */
public final class MailHazards {
    private static final String URL = "file:///hazard/mail.eml";
    private static final String HEAD =
            """
            From: Ann Lee <ann@letters.example>
            To: us
            Date: Mon, 20 May 2024 08:00:00 +0000
            Subject: Chips for a hall
            MIME-Version: 1.0
            """;

    private MailHazards() {}

    /** All of them, with lures that lead to these places. */
    public static List<Hazard> all(Lure lure) {
        String wrong = "--q\nContent-Type: multipart/mixed; boundary=zz\n\n";
        return List.of(
                refused(Limit.BYTES, "9 MB", () -> HEAD + "\n" + "x ".repeat(4_500_000)),
                refused(Limit.NESTING, "1,000 nested multiparts", () -> nested(1_000)),
                refused(Limit.NESTING, "20,000 nested multiparts", () -> nested(20_000)),
                refused(Limit.NESTING, "100,000 nested multiparts", () -> nested(100_000)),
                refused(
                        Limit.NESTING,
                        "100,000 nested messages",
                        () -> HEAD + "Content-Type: message/rfc822\n\n".repeat(100_000)),
                refused(
                        Limit.PARTS,
                        "1,000,000 empty parts",
                        () -> parts("--b\n\n".repeat(1_000_000))),
                refused(
                        Limit.PARTS,
                        "1,000,000 boundaries",
                        () -> parts("--b\n".repeat(1_000_000))),
                refused(
                        Limit.PARTS,
                        "10,000 small parts",
                        () -> parts("--b\n\nx\n".repeat(10_000))),
                refused(
                        Limit.PARTS,
                        "50,000 parts of a boundary that is not declared",
                        () -> parts(wrong.repeat(50_000))),
                refused(
                        Limit.HEADERS,
                        "100,000 header lines",
                        () -> HEAD + "X: y\n".repeat(100_000)),
                refused(
                        Limit.HEADER_BYTES,
                        "header line of 7 MB",
                        () -> "From: x\nDate: x\nSubject: " + "x".repeat(7_000_000) + "\n\nx"),
                refused(
                        Limit.HEADER_BYTES,
                        "header line folded 1,000,000 times",
                        () -> "From: x\nDate: x\nSubject: x" + "\n y".repeat(1_000_000) + "\n\nx"),
                refused(
                        Limit.PARTS,
                        "300,000 mails in a file",
                        () -> "From x\nSubject: y\n\n".repeat(300_000)),
                read(
                        "1,000 mails of 7 KB in a file",
                        () ->
                                ("From x\n" + HEAD + "\n" + "the word ".repeat(750) + "\n\n")
                                        .repeat(1_000)),
                refused(
                        Limit.TEXT,
                        "7 MB of words",
                        () -> HEAD + "\n" + "the word ".repeat(780_000)),
                read("1.9 MB of words", () -> HEAD + "\n" + "the word ".repeat(210_000)),
                refused(
                        Limit.NODES,
                        "250,000 lines",
                        () -> HEAD + "\n" + "a word\n".repeat(250_000)),
                read("99,000 lines", () -> HEAD + "\n" + "a word\n".repeat(99_000)),
                read(
                        "base64 of 2 MB",
                        () ->
                                HEAD
                                        + "Content-Transfer-Encoding: base64\n\n"
                                        + "eHh4IHh4eCB4eHggeHh4IHh4eCB4eHggeHh4IHh4eCB4\n"
                                                .repeat(55_000)),
                read(
                        "quoted-printable of 5 MB",
                        () ->
                                HEAD
                                        + "Content-Transfer-Encoding: quoted-printable\n\nx "
                                        + "=78=78=20".repeat(560_000)),
                read(
                        "1.9 MB of =",
                        () ->
                                HEAD
                                        + "Content-Transfer-Encoding: quoted-printable\n\nx "
                                        + "=".repeat(1_900_000)),
                read(
                        "60 KB of encoded words",
                        () -> head("Subject: " + "=?utf-8?q?a?= ".repeat(4_000)) + "\nx y"),
                read(
                        "60 KB of addresses",
                        () -> head("From: " + "a@b.example, ".repeat(4_500)) + "\nx"),
                read("60 KB of brackets", () -> head("From: " + "(".repeat(60_000)) + "\nx y"),
                read("60 KB of angles", () -> head("From: " + "<".repeat(60_000)) + "\nx y"),
                read(
                        "60 KB of spaces",
                        () -> head("Subject: x" + " ".repeat(60_000) + "y") + "\nx y"),
                read(
                        "60 KB of parameters",
                        () -> head("Content-Type: text/plain" + "; a=b".repeat(10_000)) + "\nx y"),
                read(
                        "boundary of 60 KB",
                        () ->
                                head(
                                                "Content-Type: multipart/mixed; boundary="
                                                        + "b".repeat(60_000))
                                        + "\nx y\n"
                                        + ("--" + "b".repeat(59_999) + "\n").repeat(30)),
                read(
                        "400 headers of 8 KB in each of 2 parts",
                        () ->
                                parts(
                                        ("--b\n"
                                                        + ("X: " + "y".repeat(8_000) + "\n")
                                                                .repeat(400)
                                                        + "\nx\n")
                                                .repeat(2))),
                refused(Limit.NODES, "1,000,000 nested div", () -> html("<div>".repeat(1_000_000))),
                refused(Limit.DEPTH, "90,000 nested div", () -> html("<div>".repeat(90_000))),
                refused(
                        Limit.NODES,
                        "1,000 parts of 1,000 p",
                        () ->
                                parts(
                                        ("--b\nContent-Type: text/html\n\n"
                                                        + "<p>x".repeat(1_000)
                                                        + "\n")
                                                .repeat(900))),
                read(
                        "table of 48,000 cells",
                        () -> html("<table>" + "<tr><td>x<td>y".repeat(24_000))),
                read("900 nested tables", () -> html("<table><tr><td>x<td>y".repeat(900))),
                read(
                        "900 nested div around 90,000 br",
                        () -> html("<div>".repeat(900) + "x<br>".repeat(90_000))),
                read("6 MB of misread UTF-8", () -> HEAD + "\n" + "â€™ ".repeat(700_000)),
                read(
                        "45,000 links",
                        () -> html("<a href=http://a.example/>x y</a> ".repeat(45_000))),
                read("40,000 hidden", () -> html("x<p style='display : none'>y".repeat(40_000))),
                read("40,000 span", () -> html("<span style='color:red'>x </span>".repeat(40_000))),
                read(
                        "8,000 forwards within forwards",
                        () ->
                                HEAD
                                        + "\n"
                                        + "---------- Forwarded message ----------\nFrom: x\nSubject: y\n\nz\n"
                                                .repeat(8_000)),
                read("1.9 MB of quote marks", () -> HEAD + "\n" + ">".repeat(1_900_000) + " x"),
                read("99,000 quoted lines", () -> HEAD + "\n" + "> a word\n".repeat(99_000)),
                read("lures", () -> lures(lure)));
    }

    private static String lures(Lure lure) {
        return HEAD
                + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>x"
                + "<img src='"
                + lure.url()
                + "/pixel.png'><iframe src='"
                + lure.file()
                + "'></iframe><link rel=stylesheet href='"
                + lure.url()
                + "/style'>\n--b\nContent-Type: message/external-body; access-type=URL; URL=\""
                + lure.url()
                + "/body\"\n\nContent-Type: text/plain\n\n\n--b\n"
                + "Content-Type: message/external-body; access-type=local-file; name=\""
                + lure.file()
                + "\"\n\nContent-Type: text/plain\n\n\n--b--\n";
    }

    private static String nested(int depth) {
        return HEAD
                + numbered("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n", depth)
                + "\nx";
    }

    private static String parts(String body) {
        return HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + body;
    }

    private static String html(String part) {
        return HEAD + "Content-Type: text/html\n\n<p>The company has ordered chips.</p>" + part;
    }

    private static String head(String field) {
        return "Date: Mon, 20 May 2024 08:00:00 +0000\nMIME-Version: 1.0\nMessage-ID: <a@b>\n"
                + field
                + "\n";
    }

    private static Hazard read(String name, Supplier<String> text) {
        return Hazard.read(name, URL, text);
    }

    private static Hazard refused(Limit limit, String name, Supplier<String> text) {
        return Hazard.refused(limit, name, URL, text);
    }
}
