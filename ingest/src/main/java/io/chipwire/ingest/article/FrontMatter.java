package io.chipwire.ingest.article;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.article.Colophon.Fact;
import io.chipwire.ingest.story.facts.Byline;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the top of a file tells of it: {@code key: value} lines between two {@code ---} (YAML),
 * {@code key = value} lines between two {@code +++} (TOML), or such lines alone above the first
 * empty one, if the first is the title.
 *
 * @param values by key in lower case; those of a list are divided by commas
 * @param lines how many lines of the file they take, 0 if there are none
 */
record FrontMatter(Map<String, String> values, int lines) {
    private static final int LONGEST = 400;
    private static final String PLACE = "front matter";
    private static final int FEWEST_BARE = 2;
    private static final FrontMatter NONE = new FrontMatter(Map.of(), 0);
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_]{2,40})\\s*[:=]\\s*(.*)");
    private static final Pattern INNER = Pattern.compile("([a-z_]{2,40}):\\s+(.*)");
    private static final Pattern FOLDED = Pattern.compile("[>|][+-]?");
    private static final Pattern LISTED = Pattern.compile("-\\s+(.*)");
    private static final Set<String> BARE_KEYS =
            Set.of(
                    "author",
                    "authors",
                    "by",
                    "canonical",
                    "date",
                    "lang",
                    "language",
                    "link",
                    "published",
                    "publication",
                    "site",
                    "source",
                    "subtitle",
                    "tags",
                    "title",
                    "updated",
                    "url");

    static FrontMatter of(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.getFirst().strip();
        return first.equals("---") || first.equals("+++") ? fenced(lines, first) : bare(lines);
    }

    /** What is not written as a head is none: a rule stands above text as well. */
    private static FrontMatter fenced(List<String> lines, String fence) {
        Map<String, String> values = new HashMap<>();
        String last = "";
        for (int i = 1; i < Math.min(lines.size(), LONGEST); i++) {
            String line = lines.get(i).strip();
            if (line.equals(fence)) {
                return values.isEmpty() ? NONE : new FrontMatter(values, i + 1);
            }
            boolean isInner = !lines.get(i).startsWith(line);
            Matcher pair = PAIR.matcher(line);
            Matcher listed = LISTED.matcher(line);
            if (listed.matches() && !last.isEmpty()) {
                values.merge(last, named(listed.group(1).strip()), FrontMatter::list);
            } else if (pair.matches() && !isInner) {
                last = pair.group(1).toLowerCase(Locale.ROOT);
                String value = pair.group(2).strip();
                values.putIfAbsent(last, FOLDED.matcher(value).matches() ? "" : unquoted(value));
            } else if (isInner && !last.isEmpty()) {
                values.merge(last, inner(line), FrontMatter::folded);
            } else if (values.isEmpty() || !(line.isEmpty() || line.startsWith("#"))) {
                return NONE;
            }
        }
        return NONE;
    }

    /** The name of a thing in a list, {@code - name: Ada}; a thing without keys is its name. */
    private static String named(String thing) {
        Matcher pair = INNER.matcher(thing);
        return pair.matches() ? inner(thing) : unquoted(thing);
    }

    /** A line that goes on about the key above: text, or a pair of which only the name counts. */
    private static String inner(String line) {
        Matcher pair = INNER.matcher(line);
        if (!pair.matches()) {
            return unquoted(line);
        }
        return pair.group(1).equals("name") ? unquoted(pair.group(2).strip()) : "";
    }

    private static String folded(String some, String more) {
        return some.isEmpty() || more.isEmpty() ? some + more : some + " " + more;
    }

    private static String list(String some, String more) {
        return some.isEmpty() || more.isEmpty() ? some + more : some + ", " + more;
    }

    private static FrontMatter bare(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            Matcher pair = PAIR.matcher(lines.get(at).strip());
            String key = pair.matches() ? pair.group(1).toLowerCase(Locale.ROOT) : "";
            if (!BARE_KEYS.contains(key) || (at == 0 && !key.equals("title"))) {
                return NONE;
            }
            values.putIfAbsent(key, unquoted(pair.group(2).strip()));
            at++;
        }
        return values.size() < FEWEST_BARE ? NONE : new FrontMatter(values, at);
    }

    String title() {
        return first("title");
    }

    /** What it says of the story in a sentence or more: a standfirst. */
    String summary() {
        return first("description", "summary", "excerpt", "standfirst", "dek", "subtitle");
    }

    List<String> authors() {
        return Byline.names(first("authors", "author", "by").replaceAll("[\\[\\]\"]", ""));
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
        String url = first("canonical_url", "canonical", "source_url", "url", "link", "source");
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
