package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.table.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The days of a line by the words that stand by them: {@code Published 3 May 2024, updated on 5 May
 * 2024}. A day without such a word is one of publication. The words are {@code date-labels.tsv}.
 *
 * @param published the first day of publication
 * @param updated the first day of a change
 */
record LabelledDays(Optional<LocalDate> published, Optional<LocalDate> updated) {
    private static final Table TABLE = Table.read(LabelledDays.class, "date-labels.tsv");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)(?<change>" + words("change") + ")|" + words("first"));

    private static String words(String kind) {
        return TABLE.rows().stream()
                .filter(row -> row.get(1).equals(kind))
                .map(row -> row.get(0))
                .sorted((a, b) -> b.length() - a.length())
                .map(LabelledDays::pattern)
                .collect(Collectors.joining("|"));
    }

    /** Words of scripts without spaces may stand within a longer run of letters. */
    private static String pattern(String label) {
        boolean spaced = label.charAt(0) < '\u2E80';
        String quoted = Pattern.quote(label);
        return spaced ? "(?<!\\p{L})" + quoted + "(?!\\p{L})" : quoted;
    }

    /** The days of a short line. */
    static LabelledDays of(String line, DayText days) {
        Optional<LocalDate> published = Optional.empty();
        Optional<LocalDate> updated = Optional.empty();
        Matcher label = LABEL.matcher(line);
        int from = 0;
        boolean isChange = false;
        while (label.find()) {
            Optional<LocalDate> day = days.first(line.substring(from, label.start()));
            updated = isChange ? updated.or(() -> day) : updated;
            published = isChange ? published : published.or(() -> day);
            isChange = label.group("change") != null;
            from = label.end();
        }
        Optional<LocalDate> last = days.first(line.substring(from));
        if (!isChange) {
            return new LabelledDays(published.or(() -> last), updated);
        }
        return last.isPresent() || updated.isPresent()
                ? new LabelledDays(published, updated.or(() -> last))
                : new LabelledDays(Optional.empty(), published);
    }

    /** Whether some words name a change. */
    static boolean nameChange(String words) {
        Matcher label = LABEL.matcher(words);
        while (label.find()) {
            if (label.group("change") != null) {
                return true;
            }
        }
        return false;
    }
}
