package io.chipwire.ingest;

import io.chipwire.ingest.feed.FeedReader;
import io.chipwire.ingest.limit.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a document is, judged by its first bytes; its name decides only where they leave it open.
 */
enum Kind {
    TEXT,
    HTML,
    MAIL,
    FEED;

    private static final int SNIFFED = 4096;

    /** Formats that people have on their disks and that are no text. */
    private static final List<Signature> FOREIGN =
            List.of(
                    new Signature("%PDF-", "PDF"),
                    new Signature("PK\u0003\u0004", "a ZIP archive"),
                    new Signature("\u001F\u008B", "gzip within gzip"),
                    new Signature("\u0089PNG", "a PNG image"),
                    new Signature("\u00FF\u00D8\u00FF", "a JPEG image"),
                    new Signature("GIF8", "a GIF image"),
                    new Signature("{\\rtf", "RTF"),
                    new Signature("\u00D0\u00CF\u0011\u00E0", "an old Office file"));

    private static final Pattern FIRST_TAG =
            Pattern.compile(
                    "\\s*(?:<\\?[^>]{0,500}>\\s*|<!--.{0,2000}?-->\\s*|<!DOCTYPE\\s[^>]{0,500}>\\s*){0,9}"
                            + "<([a-z][a-z0-9:]*)",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HTML_DOCTYPE =
            Pattern.compile(
                    "\\s*(?:<!--.{0,2000}?-->\\s*)?<!DOCTYPE\\s+html.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Set<String> HTML_TAGS =
            Set.of(
                    "html", "head", "body", "title", "meta", "link", "script", "style", "article",
                    "main", "section", "header", "div", "span", "p", "h1", "h2", "h3", "table",
                    "ul", "ol", "center", "font", "a", "b", "strong", "em");

    private static final Pattern FIELD =
            Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,40}):.*", Pattern.DOTALL);
    private static final Set<String> MAIL_FIELDS =
            Set.of(
                    "from",
                    "subject",
                    "date",
                    "message-id",
                    "mime-version",
                    "received",
                    "return-path",
                    "delivered-to",
                    "list-id",
                    "content-type",
                    "to",
                    "reply-to");
    private static final int ENOUGH_FIELDS = 3;

    private record Signature(String bytes, String name) {}

    /**
     * The kind of a document.
     *
     * @param name its file name or URL
     * @throws UnreadableException if the bytes are of a kind that is not read
     */
    static Kind of(byte[] bytes, String name) {
        String start = start(bytes);
        for (Signature signature : FOREIGN) {
            if (start.startsWith(signature.bytes())) {
                throw new UnreadableException(
                        "expected text, HTML, a mail or a feed, got " + signature.name());
            }
        }
        Matcher tag = FIRST_TAG.matcher(start);
        String first = tag.lookingAt() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
        if (FeedReader.isFeed(bytes)) {
            return FEED;
        }
        if (HTML_TAGS.contains(first) || HTML_DOCTYPE.matcher(start).matches()) {
            return HTML;
        }
        Set<String> fields = mailFields(start);
        if (fields.size() >= ENOUGH_FIELDS || fields.contains("content-type")) {
            return MAIL;
        }
        String file = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return byName(file, first, !fields.isEmpty());
    }

    private static Kind byName(String name, String firstTag, boolean hasMailField) {
        if ((name.endsWith(".eml") || name.endsWith(".msg")) && hasMailField) {
            return MAIL;
        }
        boolean isHtml = name.endsWith(".html") || name.endsWith(".htm");
        return isHtml && !firstTag.isEmpty() ? HTML : TEXT;
    }

    /** The fields of a mail header that stand before the first empty line. */
    private static Set<String> mailFields(String start) {
        Set<String> found = new HashSet<>();
        for (String line : start.lines().toList()) {
            Matcher field = FIELD.matcher(line);
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            if (field.matches()) {
                found.add(field.group(1).toLowerCase(Locale.ROOT));
            } else if (!goesOn && !line.startsWith("From ") && !line.startsWith(">From ")) {
                break;
            }
        }
        found.retainAll(MAIL_FIELDS);
        return found;
    }

    private static String start(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
            return start.substring(2).replace("\0", "");
        }
        return start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    }
}
