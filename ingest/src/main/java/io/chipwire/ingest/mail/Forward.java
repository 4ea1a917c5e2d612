package io.chipwire.ingest.mail;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.limit.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mail that stands in the text of another one, below a line that says so.
 *
 * @param headers sender, subject and date, as far as the text repeats them
 */
record Forward(Headers headers, Body body) {
    /** A mail that passes on a mail that passes on a mail, and so on. */
    private static final int DEEPEST = 10;

    /** A header that no line announces has at least these fields. */
    private static final int FEWEST_FIELDS = 3;

    /** Whoever passes a mail on says little about it; below a longer text stands a quoted reply. */
    private static final int LONGEST_NOTE = 400;

    private static final int LONGEST_HEADER = 12;
    private static final int LONGEST_HEADER_TEXT = 4096;

    private static final Pattern MARK =
            Pattern.compile(
                    "[-_*>\\s]*(?:Forwarded message|Begin forwarded message|Original message"
                            + "|Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht"
                            + "|Ursprüngliche Nachricht|Message transféré|Début du message transféré"
                            + "|Mensaje reenviado"
                            + "|Doorgestuurd bericht|Messaggio inoltrato|Inizio messaggio inoltrato"
                            + "|Mensagem encaminhada|Oorspronkelijk bericht|Message d'origine"
                            + "|転送メッセージ|转发邮件|转发的邮件)\\s*:?[-_*\\s]*(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Names of fields as mail programs translate them, with the names that headers have. */
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("a", "to"),
                    Map.entry("aan", "to"),
                    Map.entry("an", "to"),
                    Map.entry("assunto", "subject"),
                    Map.entry("asunto", "subject"),
                    Map.entry("betreff", "subject"),
                    Map.entry("betreft", "subject"),
                    Map.entry("cc", "cc"),
                    Map.entry("da", "from"),
                    Map.entry("data", "date"),
                    Map.entry("date", "date"),
                    Map.entry("datum", "date"),
                    Map.entry("de", "from"),
                    Map.entry("fecha", "date"),
                    Map.entry("enviado", "date"),
                    Map.entry("enviado el", "date"),
                    Map.entry("envoyé", "date"),
                    Map.entry("from", "from"),
                    Map.entry("gesendet", "date"),
                    Map.entry("inviato", "date"),
                    Map.entry("objet", "subject"),
                    Map.entry("oggetto", "subject"),
                    Map.entry("onderwerp", "subject"),
                    Map.entry("para", "to"),
                    Map.entry("reply-to", "reply-to"),
                    Map.entry("sent", "date"),
                    Map.entry("subject", "subject"),
                    Map.entry("to", "to"),
                    Map.entry("van", "from"),
                    Map.entry("verzonden", "date"),
                    Map.entry("von", "from"),
                    Map.entry("à", "to"));

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])\\*{0,2}("
                            + FIELDS.keySet().stream()
                                    .sorted(Comparator.reverseOrder())
                                    .collect(Collectors.joining("|"))
                            + ")\\s?:\\*{0,2}(?=\\s|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * The mail that a plain text passes on; its quote marks are taken off.
     *
     * @param isSaid whether the subject says that a mail is passed on: then its header is enough
     */
    static Best<Forward> of(String text, boolean isSaid, Budget budget) {
        return switch (innermost(text, isSaid, 0)) {
            case Best.Value<Text>(Text inner) -> Best.of(inner.read(budget));
            case Best.Unknown<Text>() -> Best.unknown();
        };
    }

    private static Best<Text> innermost(String text, boolean isSaid, int depth) {
        List<String> lines = text.lines().toList();
        int start = start(lines, isSaid);
        if (start < 0 || depth == DEEPEST) {
            return Best.unknown();
        }
        Text below = below(lines.subList(start, lines.size()));
        return switch (innermost(below.text(), isSaid, depth + 1)) {
            case Best.Value<Text> inner -> inner;
            case Best.Unknown<Text>() -> Best.of(below);
        };
    }

    private record Text(Headers headers, String text) {
        Forward read(Budget budget) {
            return new Forward(headers, TextReader.read(text, budget).body());
        }
    }

    private static Text below(List<String> lines) {
        List<String> rest = unquoted(lines);
        int start = 0;
        while (start < rest.size() && rest.get(start).isBlank()) {
            start++;
        }
        int end = start;
        while (end < rest.size() && !rest.get(end).isBlank() && end - start < LONGEST_HEADER) {
            end++;
        }
        Headers headers = headers(String.join(" ", rest.subList(start, end)));
        return new Text(
                headers,
                String.join("\n", rest.subList(headers.isEmpty() ? start : end, rest.size())));
    }

    /**
     * The mail that blocks pass on.
     *
     * @param isSaid whether the subject says that a mail is passed on: then its header is enough
     */
    static Best<Forward> of(Body body, boolean isSaid) {
        Best<Forward> found = Best.unknown();
        Body left = body;
        for (int depth = 0; depth < DEEPEST; depth++) {
            int start = start(left.blocks().stream().map(Block::text).toList(), isSaid);
            if (start < 0) {
                break;
            }
            Forward inner = below(left, start);
            found = Best.of(inner);
            left = inner.body();
        }
        return found;
    }

    private static Forward below(Body body, int from) {
        List<Block> blocks = body.blocks();
        int mark = from - 1;
        Matcher words = MARK.matcher(mark < 0 ? "" : blocks.get(mark).text());
        StringBuilder header = new StringBuilder(words.matches() ? words.group(1) : "");
        int start = from;
        while (start < blocks.size()
                && start - mark < LONGEST_HEADER
                && FIELD.matcher(blocks.get(start).text()).lookingAt()) {
            header.append(' ').append(blocks.get(start++).text());
        }
        List<Integer> rest = IntStream.range(start, blocks.size()).boxed().toList();
        return new Forward(headers(header.toString()), body.part(rest).unquoted());
    }

    /** Where a mail that is passed on begins, or -1. */
    private static int start(List<String> lines, boolean isSaid) {
        int before = 0;
        for (int i = 0; i < lines.size() && before <= LONGEST_NOTE; i++) {
            if (MARK.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
            if (isSaid && isHeader(lines, i)) {
                return i;
            }
            before += lines.get(i).length();
        }
        return -1;
    }

    private static boolean isHeader(List<String> lines, int at) {
        Matcher field = FIELD.matcher(lines.get(at));
        if (!field.lookingAt() || !name(field).equals("from")) {
            return false;
        }
        List<String> names = new ArrayList<>();
        for (int i = at; i < Math.min(lines.size(), at + LONGEST_HEADER); i++) {
            Matcher next = FIELD.matcher(lines.get(i));
            if (!next.lookingAt()) {
                break;
            }
            next.reset().results().map(MatchResult::group).forEach(names::add);
        }
        return names.size() >= FEWEST_FIELDS;
    }

    private static String name(Matcher field) {
        return FIELDS.getOrDefault(field.group(1).toLowerCase(Locale.ROOT), "");
    }

    private static Headers headers(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST_HEADER_TEXT));
        Headers headers = new Headers();
        Matcher field = FIELD.matcher(text);
        String name = "";
        int start = 0;
        while (field.find()) {
            add(headers, name, text.substring(start, field.start()));
            name = name(field);
            start = field.end();
        }
        add(headers, name, text.substring(start));
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        if (!name.isEmpty()) {
            headers.add(name, value.replaceAll("^[*\\s]+|[*\\s]+$", ""));
        }
    }

    private static List<String> unquoted(List<String> lines) {
        boolean isQuoted = lines.stream().allMatch(line -> line.isBlank() || line.startsWith(">"));
        return isQuoted
                ? lines.stream().map(line -> line.replaceFirst("^> ?", "")).toList()
                : lines;
    }
}
