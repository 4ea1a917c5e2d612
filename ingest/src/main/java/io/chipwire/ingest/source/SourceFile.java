package io.chipwire.ingest.source;

import io.chipwire.ingest.article.CanonicalUrl;
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

/**
 * The user's list of sources: on each line a name, a URL and how often, with tabs between; {@code
 * every} is a number and one of {@code s m h d}. Lines that begin with {@code #} are remarks.
 */
public final class SourceFile {
    private static final int COLUMNS = 3;
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,5})([smhd])");

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
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("expected a list of sources, got " + e, e);
        }
        for (int i = 0; i < lines.size(); i++) {
            reading.row(i + 1, lines.get(i));
        }
        if (!reading.wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reading.wrong));
        }
        return List.copyOf(reading.rows);
    }

    private void row(int number, String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        String[] cells = line.split("\t");
        if (cells.length != COLUMNS) {
            wrong(number, "name, URL and how often with tabs between", line);
            return;
        }
        String name = cells[0].strip();
        String url = cells[1].strip();
        Matcher every = EVERY.matcher(cells[2].strip());
        int before = wrong.size();
        if (name.isEmpty()) {
            wrong(number, "a name", line);
        }
        if (!CanonicalUrl.isHttp(url)) {
            wrong(number, "an http or https URL", url);
        } else if (!urls.add(CanonicalUrl.of(url))) {
            wrong(number, "a URL that no other row has", url);
        }
        if (!every.matches()) {
            wrong(number, "how often, like 30m, 1h or 1d", cells[2]);
        }
        if (wrong.size() == before) {
            rows.add(new SourceRow(name, url, every(every)));
        }
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

    private void wrong(int number, String expected, String got) {
        wrong.add(
                file.getFileName()
                        + ":"
                        + number
                        + ": expected "
                        + expected
                        + ", got \""
                        + got
                        + "\"");
    }
}
