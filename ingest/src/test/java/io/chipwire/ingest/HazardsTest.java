package io.chipwire.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chipwire.events.Best;
import io.chipwire.events.Refused;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input that is made to hurt: each ends as a refusal that names a limit, or as an article. */
class HazardsTest {
    private static final Instant NOW = Instant.parse("2024-06-20T08:00:00Z");
    private static final Limits SMALL =
            new Limits(
                    4 * 1024 * 1024,
                    20_000,
                    40,
                    100,
                    16 * 1024,
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(1),
                    0);

    static Stream<Arguments> beyondALimit() {
        return Stream.of(
                arguments("bytes", "x".repeat(5 * 1024 * 1024)),
                arguments("tags", "<html>" + "<div>".repeat(500_000)),
                arguments("tags", "<html>" + "<b><i><p>".repeat(60_000)),
                arguments("tags", "<html>" + "<".repeat(4_000_000)),
                arguments("nodes", "<rss><channel>" + "<item/>".repeat(400_000)),
                arguments("nodes", "<rss>" + "<a>".repeat(100_000)),
                arguments("parts", "<rss>" + "<item><title>x</title></item>".repeat(1_000)),
                arguments("depth", nestedMultiparts(1_000)),
                arguments("parts", mail("b", "--b\n\nx\n".repeat(10_000))),
                arguments(
                        "headerBytes",
                        "Subject: x\nFrom: x\nDate: x\n" + "X: y\n".repeat(5_000) + "\nx"),
                arguments(
                        "headerBytes",
                        "From: x\nDate: x\nSubject: " + "x".repeat(100_000) + "\n\nx"));
    }

    static Stream<Arguments> hostileMails() {
        String wrong = "--q\nContent-Type: multipart/mixed; boundary=zz\n\n";
        return Stream.of(
                arguments("depth", nestedMultiparts(100_000)),
                arguments(
                        "depth", "From: x\n" + "Content-Type: message/rfc822\n\n".repeat(100_000)),
                arguments("parts", mail("zz", wrong.repeat(50_000))),
                arguments("parts", mail("b", "--b\n\n".repeat(1_000_000))),
                arguments("parts", mail("b", "--b\n".repeat(1_000_000))),
                arguments(
                        "headerBytes",
                        "Subject: x\nFrom: x\nDate: x\n" + "X: y\n".repeat(100_000) + "\nx"));
    }

    /** The time limit of the defaults is above what these may take: they end by another one. */
    @ParameterizedTest
    @MethodSource("hostileMails")
    void hostileMailIsRefusedByTheDefaultLimits(String limit, String input) {
        assertThat(read(input, Limits.defaults()).refused())
                .singleElement()
                .extracting(Refused::reason)
                .asString()
                .contains("(limit \"" + limit + "\")");
    }

    @ParameterizedTest
    @MethodSource("beyondALimit")
    void inputBeyondALimitIsRefusedByItsName(String limit, String input) {
        Reading reading = read(input, SMALL);
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.refused())
                .singleElement()
                .extracting(Refused::reason)
                .asString()
                .contains("(limit \"" + limit + "\")");
    }

    static Stream<String> onlyLarge() {
        return Stream.of(
                "[".repeat(500_000),
                "[a](".repeat(200_000),
                "![".repeat(500_000) + "](x)",
                "*a ".repeat(300_000),
                "_a ".repeat(300_000),
                "`".repeat(500_000) + "a",
                "<a ".repeat(300_000),
                "&".repeat(500_000),
                "> ".repeat(500_000) + "x",
                "# " + "# ".repeat(500_000) + "x",
                "| " + "- ".repeat(500_000) + "x |",
                "- ".repeat(500_000),
                "x\n".repeat(200_000),
                "http://".repeat(200_000),
                "[a](http://a.example/)".repeat(20_000),
                "\\*".repeat(500_000) + "x",
                "é".repeat(500_000),
                "<html><p " + "a=b ".repeat(300_000) + ">text",
                "<html>" + "<table><tr><td>x<td>y".repeat(3_000),
                "<html>" + "<div>".repeat(15_000) + "text",
                "<!DOCTYPE rss ["
                        + "<!ENTITY a \"&b;&b;\">".repeat(1_000)
                        + "]><rss><item><title>&a;x");
    }

    @ParameterizedTest
    @MethodSource("onlyLarge")
    void inputThatIsOnlyLargeIsReadInTime(String input) {
        Reading reading = read(input, SMALL);
        assertThat(reading.refused()).extracting(Refused::reason).noneMatch(HazardsTest::isFailure);
    }

    @Test
    void timeIsALimitToo() {
        Limits hurried =
                new Limits(
                        8 * 1024 * 1024,
                        1_000_000,
                        500,
                        100,
                        16 * 1024,
                        Duration.ofMillis(1),
                        Duration.ofSeconds(1),
                        0);
        assertThat(read("<html>" + "<b><i><p>".repeat(100_000), hurried).refused())
                .singleElement()
                .extracting(Refused::reason)
                .isEqualTo("expected at most 1 ms of parsing, got more (limit \"parsing\")");
    }

    private static boolean isFailure(String reason) {
        return reason.contains("the parser failed")
                || reason.contains("overflow")
                || reason.contains("\"parsing\"");
    }

    private static String nestedMultiparts(int depth) {
        StringBuilder mail = new StringBuilder("Subject: x\nFrom: x\nMIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
            mail.append(i).append('\n');
        }
        return mail.append("\nx").toString();
    }

    private static String mail(String boundary, String body) {
        return "Subject: x\nFrom: x\nContent-Type: multipart/mixed; boundary="
                + boundary
                + "\n\n"
                + body;
    }

    private static Reading read(String input, Limits limits) {
        Document document =
                new Document("file:///x", input.getBytes(UTF_8), Best.unknown(), Best.unknown());
        return new DocumentReader(limits).read(document, NOW);
    }
}
