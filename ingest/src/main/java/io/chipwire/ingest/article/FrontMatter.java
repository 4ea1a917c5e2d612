package io.chipwire.ingest.article;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.article.Colophon.Fact;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code key: value} lines between two {@code ---} at the top of a Markdown file.
 *
 * @param lines how many lines of the file they take, 0 if there are none
 */
record FrontMatter(Map<String, String> values, int lines) {
    private static final int LONGEST = 60;
    private static final String PLACE = "front matter";
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_]{2,40}):\\s*(.*)");

    static FrontMatter of(List<String> lines) {
        FrontMatter none = new FrontMatter(Map.of(), 0);
        if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
            return none;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i).strip();
            if (line.equals("---")) {
                return values.isEmpty() ? none : new FrontMatter(values, i + 1);
            }
            Matcher pair = PAIR.matcher(line);
            if (pair.matches()) {
                values.putIfAbsent(
                        pair.group(1).toLowerCase(Locale.ROOT), unquoted(pair.group(2).strip()));
            }
        }
        return none;
    }

    String title() {
        return first("title");
    }

    List<String> authors() {
        return Stream.of(first("authors", "author").replaceAll("[\\[\\]\"]", "").split(","))
                .toList();
    }

    Dating published() {
        return WrittenDate.of(first("date", "published", "pubdate")) instanceof Best.Value(var day)
                ? new Dating.Dated(day, PLACE)
                : new Dating.Undated();
    }

    Dating updated() {
        return WrittenDate.of(first("updated", "modified", "lastmod"))
                        instanceof Best.Value(var day)
                ? new Dating.Dated(day, PLACE)
                : new Dating.Undated();
    }

    String language() {
        String language = first("lang", "language");
        return language.isEmpty() ? Draft.NO_LANGUAGE : language;
    }

    Best<String> address() {
        String url = first("canonical_url", "canonical", "source_url", "url", "link");
        return CanonicalUrl.isHttp(url) ? Best.of(url) : Best.unknown();
    }

    /** Where the facts that it tells stand. */
    Colophon colophon() {
        Map<Fact, String> found = new EnumMap<>(Fact.class);
        found.put(Fact.BODY, "text of the file");
        if (!title().isEmpty()) {
            found.put(Fact.TITLE, PLACE);
        }
        if (authors().stream().anyMatch(author -> !author.isBlank())) {
            found.put(Fact.AUTHORS, PLACE);
        }
        if (!language().equals(Draft.NO_LANGUAGE)) {
            found.put(Fact.LANGUAGE, PLACE);
        }
        if (address() instanceof Best.Value<String>) {
            found.put(Fact.ADDRESS, PLACE);
        }
        return new Colophon(Best.unknown(), Best.unknown(), found);
    }

    private String first(String... keys) {
        return Stream.of(keys)
                .map(key -> values.getOrDefault(key, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String unquoted(String value) {
        boolean isQuoted =
                value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.endsWith(value.substring(0, 1));
        return isQuoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }
}
