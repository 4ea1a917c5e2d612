package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import io.chipwire.ingest.table.Table;
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
    private static final Table TABLE = Table.read(Byline.class, "byline-words.tsv");
    private static final Set<String> MANY =
            TABLE.rows().stream()
                    .filter(row -> row.get(1).equals("many"))
                    .map(List::getFirst)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?iu)^\\W{0,3}(?:"
                            + words("open")
                            + ")(?:\\s*[:：]\\s*|\\s+|(?<=[作者文記记])\\s*)");
    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?iu)(?:\\s[|•·⋅∙–—/]\\s?|[|•·⋅∙\\n]|\\s-\\s|\\. |(?<![\\p{L}\\d])(?:"
                            + words("close")
                            + "|"
                            + words("other")
                            + ")(?!\\p{L})|\\d).*",
                    Pattern.DOTALL);

    /** A date before a byline's first word. */
    private static final Pattern AFTER_DATE =
            Pattern.compile("(?iu)^[^.!?]{0,40}?\\d[^\\p{L}]{0,12}(?=by\\s\\p{Lu})");

    /** Opens the name of somebody else who worked on the story. */
    private static final Pattern OTHER =
            Pattern.compile("(?iu)(?<!\\p{L})(?:" + words("other") + ")(?!\\p{L})");

    private static final Pattern DATED = Pattern.compile("(?:19|20)\\d\\d(?!\\d)");

    /** Parts a name from its post and the day. */
    private static final Pattern BAR = Pattern.compile("\\s*[|•·⋅∙]\\s*|\\s+[–—-]\\s+");

    /** A word of a post or profession, which is no name's. */
    private static final Pattern ROLE =
            Pattern.compile("(?iu)(?<!\\p{L})(?:" + words("role") + ")(?!\\p{L})");

    private static final Pattern FULL_NAME =
            Pattern.compile(
                    "\\p{Lu}[^\\s,;]*(?: (?:\\p{Ll}{1,3}|\\p{Lu}[^\\s,;]*)){0,3} \\p{Lu}[^\\s,;]*");

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
        return line.length() <= LONGEST_LINE
                && (OPENING.matcher(line + " ").find() || AFTER_DATE.matcher(line).find());
    }

    /** Whether a line begins with the names of others than the writer. */
    static boolean isOther(String line) {
        return OTHER.matcher(line.strip()).lookingAt();
    }

    /** Whether a line only says that the names of the authors follow. */
    static boolean announcesMany(String line) {
        return MANY.contains(line.strip().replaceAll("\\s*[:：]$", "").toLowerCase(Locale.ROOT));
    }

    /** The name in {@code Ann Lee | Senior Writer | May 5, 2024}, or the empty string. */
    static String signature(String line) {
        String[] parts = BAR.split(line, -1);
        String rest = line.substring(parts[0].length());
        boolean isSignature =
                parts.length > 1
                        && line.length() <= LONGEST_LINE
                        && isFullName(parts[0])
                        && (ROLE.matcher(rest).find() || DATED.matcher(rest).find());
        return isSignature ? parts[0] : "";
    }

    /** A line up to the names of others who worked on the story. */
    static String withoutOthers(String line) {
        Matcher other = OTHER.matcher(line);
        return other.find() ? line.substring(0, other.start()) : line;
    }

    /** The names in a line that is a byline, with or without the opening word. */
    public static List<String> names(String line) {
        String rest =
                Plain.text(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
                        + " ";
        Matcher dated = AFTER_DATE.matcher(rest);
        rest = dated.find() ? rest.substring(dated.end()) : rest;
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
            } else if (isName(name) && (last.isEmpty() || !ROLE.matcher(name).find())) {
                names.add(name);
                last = name;
            } else if (!names.isEmpty()) {
                break;
            }
        }
        return new ArrayList<>(names);
    }

    /** Whether a name has two words or more, each with a capital or too short for one. */
    static boolean isFullName(String name) {
        return FULL_NAME.matcher(name).matches() && !ROLE.matcher(name).find();
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
