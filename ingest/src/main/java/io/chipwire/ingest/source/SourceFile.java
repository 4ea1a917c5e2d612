package io.chipwire.ingest.source;

import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.article.ReadableText;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.limit.UnreadableException;
import io.chipwire.ingest.opml.Opml;
import io.chipwire.ingest.opml.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The user's list of sources: on each line a name, a URL and how often, with tabs between; {@code
 * every} is a number and one of {@code s m h d}. Lines that begin with {@code #} are remarks.
 *
 * <p>The list may also be OPML, as other feed readers write it. That does not say how often: each
 * source is looked at every hour.
 */
public final class SourceFile {
    private static final int COLUMNS = 3;
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,5})([smhd])");

    private static final Duration EVERY_OF_OPML = Duration.ofHours(1);

    private final Path file;
    private final List<SourceRow> rows = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> urls = new HashSet<>();

    private SourceFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a list of sources.
     *
     * @throws IllegalArgumentException naming every row that cannot be used
     */
    public static List<SourceRow> read(Path file) {
        SourceFile reading = new SourceFile(file);
        try {
            String text = ReadableText.of(Files.readAllBytes(file));
            if (text.stripLeading().startsWith("<")) {
                reading.opml(text);
            } else {
                reading.lines(text.lines().toList());
            }
        } catch (IOException | UnreadableException e) {
            throw new IllegalArgumentException(
                    "expected a list of sources in " + file + ", got: " + e.getMessage(), e);
        }
        if (!reading.wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reading.wrong));
        }
        return List.copyOf(reading.rows);
    }

    /** The list with a line a source, as {@link #read} reads it. */
    public static String write(List<SourceRow> rows) {
        return rows.stream()
                .map(row -> row.name() + "\t" + row.url() + "\t" + written(row.every()) + "\n")
                .collect(Collectors.joining());
    }

    /** The list as OPML, for other feed readers. How often is not part of it. */
    public static String opml(List<SourceRow> rows) {
        return Opml.write(
                "Sources of Chipwire",
                rows.stream().map(row -> new Subscription(row.name(), row.url(), "")).toList());
    }

    private void lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            row(i + 1, lines.get(i));
        }
    }

    /** OPML has no lines to speak of: a bad feed goes by its place and its name. */
    private void opml(String text) {
        List<Subscription> feeds = Opml.read(text, "", new Budget(Limits.defaults()));
        if (feeds.isEmpty()) {
            throw new UnreadableException("expected an OPML list with feeds, got none");
        }
        for (int i = 0; i < feeds.size(); i++) {
            Subscription feed = feeds.get(i);
            String name = feed.name().replaceAll("\\s+", " ").strip();
            if (isNew(feed.url(), "feed " + (i + 1) + " (" + name + ")")) {
                rows.add(new SourceRow(name, feed.url(), EVERY_OF_OPML));
            }
        }
    }

    private void row(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String place = String.valueOf(number);
        String[] cells = line.split("\t");
        if (cells.length != COLUMNS) {
            wrong(place, "name, URL and how often with tabs between", line);
            return;
        }
        String name = cells[0].strip();
        String url = cells[1].strip();
        Matcher every = EVERY.matcher(cells[2].strip());
        int before = wrong.size();
        if (name.isEmpty()) {
            wrong(place, "a name", line);
        }
        isNew(url, place);
        if (!every.matches()) {
            wrong(place, "how often, like 30m, 1h or 1d", cells[2]);
        }
        if (wrong.size() == before) {
            rows.add(new SourceRow(name, url, every(every)));
        }
    }

    private boolean isNew(String url, String place) {
        if (!CanonicalUrl.isHttp(url)) {
            wrong(place, "an http or https URL", url);
            return false;
        }
        if (!urls.add(CanonicalUrl.of(url))) {
            wrong(place, "a URL that no other row has", url);
            return false;
        }
        return true;
    }

    private static String written(Duration every) {
        long seconds = every.toSeconds();
        if (seconds % 86_400 == 0) {
            return every.toDays() + "d";
        }
        if (seconds % 3600 == 0) {
            return every.toHours() + "h";
        }
        return seconds % 60 == 0 ? every.toMinutes() + "m" : seconds + "s";
    }

    private static Duration every(Matcher every) {
        long number = Long.parseLong(every.group(1));
        return switch (every.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private void wrong(String place, String expected, String got) {
        wrong.add(
                file.getFileName()
                        + ":"
                        + place
                        + ": expected "
                        + expected
                        + ", got \""
                        + got
                        + "\"");
    }
}
