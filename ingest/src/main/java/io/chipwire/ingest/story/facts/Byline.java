package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import io.chipwire.ingest.story.words.WordTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in a byline: {@code By Ann Lee, Senior Editor | Updated May 5} names Ann Lee.
 *
 * <p>The words that open and close a byline are {@code byline-words.tsv}.
 */
public final class Byline {
    private static final WordTable TABLE = WordTable.read(Byline.class, "byline-words.tsv");
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?iu)^\\W{0,3}(?:"
                            + words("open")
                            + ")(?:\\s*[:：]\\s*|\\s+|(?<=[作者文記记])\\s*)");
    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?iu)(?:\\s[|•·⋅∙–—/]\\s?|[|•·⋅∙\\n]|\\s-\\s|\\. |(?<![\\p{L}\\d])(?:"
                            + words("close")
                            + ")(?!\\p{L})|\\d).*",
                    Pattern.DOTALL);

    /** What is left of a date or a place when its figures are cut off. */
    private static final Pattern HANGING =
            Pattern.compile(
                    "(?iu)(?:[\\s,]+(?:on|in|at|the|"
                            + String.join("|", DayText.monthNames())
                            + ")\\.?)+$");

    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?iu)\\s*[,;、，]\\s*(?:and\\s+)?|\\s+(?:and|&|und|et|y|e|with|en|och|og)\\s+");

    /** Letters after a name, as {@code DVM} and {@code Ph.D.}: they stay with it. */
    private static final Pattern DEGREE =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}.]{0,2}\\p{Lu}[\\p{Lu}.]{0,4}|Ph\\.?D\\.?|Jr\\.?|Sr\\.?");

    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_WORDS = 6;

    private Byline() {}

    private static String words(String use) {
        return TABLE.rows().stream()
                .filter(row -> row.get(1).equals(use))
                .map(row -> Pattern.quote(row.get(0)).replace(" ", "\\E\\s+\\Q"))
                .sorted((a, b) -> b.length() - a.length())
                .collect(Collectors.joining("|"));
    }

    /** Whether a line opens as a byline does. */
    public static boolean opens(String line) {
        return line.length() <= LONGEST_LINE && OPENING.matcher(line).find();
    }

    /** The names in a line that is a byline, with or without the opening word. */
    public static List<String> names(String line) {
        String rest =
                Plain.text(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
        Matcher opening = OPENING.matcher(rest);
        while (opening.find()) {
            rest = rest.substring(opening.end());
            opening = OPENING.matcher(rest);
        }
        Matcher closing = CLOSING.matcher(rest);
        if (closing.find()) {
            boolean date = Character.isDigit(rest.charAt(closing.start()));
            rest = rest.substring(0, closing.start()).strip();
            rest = date ? HANGING.matcher(rest).replaceFirst("") : rest;
        }
        return split(rest);
    }

    private static List<String> split(String text) {
        Set<String> names = new LinkedHashSet<>();
        String last = "";
        for (String part : BETWEEN.split(text)) {
            String name = part.replaceAll("^[\\s,;:]+|[\\s,;:(]+$", "");
            if (DEGREE.matcher(name).matches() && !last.isEmpty()) {
                names.remove(last);
                last = last + ", " + name;
                names.add(last);
            } else if (isName(name)) {
                names.add(name);
                last = name;
            } else if (!names.isEmpty()) {
                break;
            }
        }
        return new ArrayList<>(names);
    }

    /** Whether some words can be a name: few, and the first not in small letters of a sentence. */
    static boolean isName(String words) {
        if (words.length() < 2 || words.length() > LONGEST_NAME || words.contains("@")) {
            return false;
        }
        String[] each = words.split(" ");
        if (each.length > MOST_WORDS || !words.chars().anyMatch(Character::isLetter)) {
            return false;
        }
        if (OPENING.matcher(words + " ").replaceFirst("").isEmpty()) {
            return false;
        }
        if (each.length == 1 && DayText.monthNames().contains(words.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return each.length == 1
                || !words.equals(words.toLowerCase(Locale.ROOT))
                || !words.chars().allMatch(c -> c < 0x250);
    }
}
