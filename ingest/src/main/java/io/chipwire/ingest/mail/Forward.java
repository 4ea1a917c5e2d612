package io.chipwire.ingest.mail;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.limit.Budget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    /** Whoever passes a mail on says little about it; below a longer text stands a quoted reply. */
    private static final int LONGEST_NOTE = 400;

    private static final int LONGEST_HEADER = 12;
    private static final int LONGEST_HEADER_TEXT = 4096;

    private static final Pattern MARK =
            Pattern.compile(
                    "[-_*>\\s]*(?:Forwarded message|Begin forwarded message|Original message"
                            + "|Weitergeleitete Nachricht|Anfang der weitergeleiteten Nachricht"
                            + "|Ursprüngliche Nachricht|Message transféré|Début du message transféré"
                            + "|Mensaje reenviado)\\s*:?[-_*\\s]*(.*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Names of fields as mail programs translate them, with the names that headers have. */
    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("an", "to"),
                    Map.entry("asunto", "subject"),
                    Map.entry("betreff", "subject"),
                    Map.entry("cc", "cc"),
                    Map.entry("date", "date"),
                    Map.entry("datum", "date"),
                    Map.entry("de", "from"),
                    Map.entry("fecha", "date"),
                    Map.entry("from", "from"),
                    Map.entry("gesendet", "date"),
                    Map.entry("objet", "subject"),
                    Map.entry("para", "to"),
                    Map.entry("reply-to", "reply-to"),
                    Map.entry("sent", "date"),
                    Map.entry("subject", "subject"),
                    Map.entry("to", "to"),
                    Map.entry("von", "from"),
                    Map.entry("à", "to"));

    private static final Pattern FIELD =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}-])\\*{0,2}("
                            + FIELDS.keySet().stream().sorted().collect(Collectors.joining("|"))
                            + ")\\s?:\\*{0,2}(?=\\s|$)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The mail that a plain text passes on; its quote marks are taken off. */
    static Best<Forward> of(String text, Budget budget) {
        List<String> lines = text.lines().toList();
        int mark = mark(lines);
        if (mark < 0) {
            return Best.unknown();
        }
        List<String> rest = unquoted(lines.subList(mark + 1, lines.size()));
        int start = 0;
        while (start < rest.size() && rest.get(start).isBlank()) {
            start++;
        }
        int end = start;
        while (end < rest.size() && !rest.get(end).isBlank() && end - start < LONGEST_HEADER) {
            end++;
        }
        Headers headers = headers(String.join(" ", rest.subList(start, end)));
        String body = String.join("\n", rest.subList(headers.isEmpty() ? start : end, rest.size()));
        return Best.of(new Forward(headers, TextReader.read(body, budget).body()));
    }

    /** The mail that blocks pass on. */
    static Best<Forward> of(Body body) {
        List<Block> blocks = body.blocks();
        int mark = mark(blocks.stream().map(Block::text).toList());
        if (mark < 0) {
            return Best.unknown();
        }
        Matcher words = MARK.matcher(blocks.get(mark).text());
        StringBuilder header = new StringBuilder(words.matches() ? words.group(1) : "");
        int start = mark + 1;
        while (start < blocks.size()
                && start - mark < LONGEST_HEADER
                && FIELD.matcher(blocks.get(start).text()).lookingAt()) {
            header.append(' ').append(blocks.get(start++).text());
        }
        List<Integer> rest = IntStream.range(start, blocks.size()).boxed().toList();
        return Best.of(new Forward(headers(header.toString()), unquoted(body.part(rest))));
    }

    private static int mark(List<String> lines) {
        int before = 0;
        for (int i = 0; i < lines.size() && before <= LONGEST_NOTE; i++) {
            if (MARK.matcher(lines.get(i)).matches()) {
                return i;
            }
            before += lines.get(i).length();
        }
        return -1;
    }

    private static Headers headers(String whole) {
        String text = whole.substring(0, Math.min(whole.length(), LONGEST_HEADER_TEXT));
        Headers headers = new Headers();
        Matcher field = FIELD.matcher(text);
        String name = "";
        int start = 0;
        while (field.find()) {
            add(headers, name, text.substring(start, field.start()));
            name = FIELDS.getOrDefault(field.group(1).toLowerCase(Locale.ROOT), "");
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

    private static Body unquoted(Body body) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : body.blocks()) {
            boolean isQuote = block.kind() == Block.Kind.QUOTE;
            blocks.add(isQuote ? new Block(Block.Kind.PARAGRAPH, block.text()) : block);
        }
        return new Body(blocks, body.links());
    }
}
