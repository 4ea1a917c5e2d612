package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Link;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an item is called. */
final class Titles {
    private static final int LONGEST = 200;
    private static final int LONGEST_KEY = 60;

    /** Bold words are a title where a sign parts them from the rest; else a part of a sentence. */
    private static final Pattern LEAD_ENDS =
            Pattern.compile("[.!?:–—]\\s*\\n.|\\n\\s*[:–—-]\\s*\\S", Pattern.DOTALL);

    /** {@code Name - what about it}, {@code Name: what about it}. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(.{2,90}?(?=\\s+[–—-]|[–—]|-\\s)|.{4,90}?(?=:\\s))(?:\\s*[–—-]+\\s*|:\\s+)\\S.*",
                    Pattern.DOTALL);

    private static final Pattern COLON =
            Pattern.compile("[^.:]{3,90}:\\s\\S.{30,}", Pattern.DOTALL);
    private static final Pattern SENTENCE =
            Pattern.compile("(.{10,}?[.!?…])(?:\\s.*|$)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^(?:#\\s?)?\\d{1,2}\\s*[/.)．、]\\s*(?=\\D)");
    private static final Pattern FOOTNOTE = Pattern.compile("(?:\\s*\\[\\d{1,3}\\])+$");
    private static final Pattern READING_TIME =
            Pattern.compile(
                    "\\s*[(\\[]\\d{1,3}[ -]min(?:ute)?s? read[)\\]]$", Pattern.CASE_INSENSITIVE);

    /** {@code 1 big thing: what it is}. */
    private static final Pattern THING =
            Pattern.compile("^1 (?:\\p{L}+ ){1,2}thing(?: to go)?:\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern CREDIT =
            Pattern.compile("\\s*[(\\[][^()\\[\\]]{1,40}[)\\]]\\s*[.]?$");
    private static final Pattern SPONSOR =
            Pattern.compile(
                    "^(?:Sponsor|Sponsored|Advertisement|Ad):\\s+(?=\\S)",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> NO_TITLE =
            Set.of(
                    "link",
                    "links",
                    "here",
                    "this",
                    "read",
                    "more",
                    "read more",
                    "source",
                    "via",
                    "full story",
                    "read on",
                    "learn more");

    private Titles() {}

    /** Whether a line opens with a label and a colon. */
    static boolean hasLabel(String text) {
        return COLON.matcher(text).matches();
    }

    /** The title that a heading makes. */
    static String ofHeading(String heading) {
        String plain = SPONSOR.matcher(Emoji.trimmed(heading)).replaceFirst("");
        String bare = READING_TIME.matcher(FOOTNOTE.matcher(plain).replaceFirst("")).replaceFirst("");
        String numberless = Emoji.trimmed(NUMBER.matcher(bare).replaceFirst(""));
        String title = Emoji.trimmed(THING.matcher(numberless).replaceFirst(""));
        return title.isEmpty() ? heading : title;
    }

    /**
     * The title of an item that has no heading: its first link, its label, or its first sentence.
     */
    static String ofLine(Line line) {
        String text = line.text();
        if (!line.sources().isEmpty()) {
            Link first = line.sources().getFirst();
            String words = text.substring(first.start(), Math.min(first.end(), text.length()));
            if (Emoji.trimmed(text.substring(0, first.start())).length() <= 2 && isTitle(words)) {
                return Emoji.trimmed(words);
            }
        }
        String lead = text.substring(0, Math.min(line.lead(), text.length()));
        if (isTitle(lead) && LEAD_ENDS.matcher(lead + "\n" + text.substring(lead.length())).find()) {
            return Emoji.trimmed(lead).replaceFirst("\\s*[:–—-]$", "");
        }
        Matcher label = LABEL.matcher(text);
        if (label.matches() && !label.group(1).contains(". ")) {
            return Emoji.trimmed(label.group(1));
        }
        Matcher sentence = SENTENCE.matcher(text);
        String first = sentence.matches() ? sentence.group(1) : text;
        String title = Emoji.trimmed(CREDIT.matcher(first).replaceFirst(""));
        return first(title.isEmpty() ? text : title, LONGEST);
    }

    private static boolean isTitle(String words) {
        String plain = Emoji.trimmed(words).toLowerCase(Locale.ROOT);
        return plain.length() > 2 && !NO_TITLE.contains(plain);
    }

    /** The title in letters and digits, for an address; never empty. */
    static String key(String title) {
        String plain =
                Normalizer.normalize(title, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        String key = first(plain, LONGEST_KEY);
        return key.isEmpty() ? "item" : key;
    }

    private static String first(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
