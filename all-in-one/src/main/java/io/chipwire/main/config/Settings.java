package io.chipwire.main.config;

import io.chipwire.events.Best;
import io.chipwire.ingest.limit.Limit;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.query.correct.Editors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values for {@link Key}s, each with the place it comes from. Problems are gathered and reported
 * together by {@link #config()}.
 */
public final class Settings {
    private static final int LARGEST_PORT = 0xFFFF;
    private static final int MOST_THREADS = 64;
    private static final int LARGEST_LIMIT = 999_999_999;

    private final Map<Key, Given> given = new EnumMap<>(Key.class);
    private final List<String> problems = new ArrayList<>();

    /** Takes a value from the command line; it wins over what was there. */
    public Settings option(Key key, String value) {
        given.put(key, new Given(value.strip(), key.option()));
        return this;
    }

    /**
     * Takes the lines of a file: {@code key = value}, empty lines and lines that begin with {@code
     * #}. A relative path in it starts at the working directory.
     */
    public Settings file(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                line(lines.get(i).strip(), file + ":" + (i + 1));
            }
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e);
        }
        return this;
    }

    /**
     * The configuration.
     *
     * @throws BadSettings if anything given cannot be used
     */
    public RunConfig config() {
        RunConfig config =
                new RunConfig(
                        Path.of(text(Key.DATA)),
                        text(Key.HOST),
                        number(Key.PORT, 0, LARGEST_PORT),
                        path(Key.INBOX),
                        path(Key.SOURCES),
                        servers(),
                        roles(),
                        number(Key.BROKER_PORT, 0, LARGEST_PORT),
                        path(Key.LEXICON),
                        number(Key.THREADS, 1, MOST_THREADS),
                        list(Key.PRIVATE_HOSTS),
                        editors(),
                        limits());
        if (config.kafka() instanceof Best.Unknown
                && config.roles().size() < Role.values().length) {
            problem(Key.ONLY, "parts in processes of their own need one cluster: add --kafka");
        }
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return config;
    }

    private void line(String line, String where) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        if (equals < 0) {
            problems.add(where + ": expected key = value, got \"" + line + "\"");
            return;
        }
        String word = line.substring(0, equals).strip();
        Optional<Key> key = Key.named(word);
        if (key.isEmpty()) {
            problems.add(where + ": unknown key \"" + word + "\"");
        } else {
            Given value = new Given(line.substring(equals + 1).strip(), where);
            Given earlier = given.putIfAbsent(key.get(), value);
            if (earlier != null && !earlier.where().startsWith("--")) {
                problems.add(where + ": " + word + " is already set at " + earlier.where());
            }
        }
    }

    private String text(Key key) {
        Given value = given.get(key);
        return value == null ? key.standard() : value.value();
    }

    private Best<Path> path(Key key) {
        String text = text(key);
        return text.isEmpty() ? Best.unknown() : Best.of(Path.of(text));
    }

    private int number(Key key, int least, int most) {
        return number(key, "a number", text(key), least, most);
    }

    private int number(Key key, String what, String text, int least, int most) {
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        problem(
                key,
                "expected " + what + " from " + least + " to " + most + ", got \"" + text + "\"");
        return least;
    }

    private Editors editors() {
        return path(Key.EDITORS) instanceof Best.Value<Path>(Path file)
                ? Editors.read(file, problems)
                : Editors.none();
    }

    private Limits limits() {
        Limits limits = Limits.defaults();
        for (String item : list(Key.LIMITS)) {
            int equals = Math.max(item.indexOf('='), 0);
            Optional<Limit> limit = Limit.named(item.substring(0, equals).strip());
            if (limit.isEmpty()) {
                problem(
                        Key.LIMITS,
                        "expected NAME=N with one of " + names() + ", got \"" + item + "\"");
            } else {
                String value = item.substring(equals + 1).strip();
                int least = limit.get().least();
                limits =
                        limits.with(
                                limit.get(),
                                number(
                                        Key.LIMITS,
                                        limit.get().word(),
                                        value,
                                        least,
                                        LARGEST_LIMIT));
            }
        }
        return limits;
    }

    private static String names() {
        return Arrays.stream(Limit.values()).map(Limit::word).collect(Collectors.joining(", "));
    }

    private Best<String> servers() {
        Set<String> servers = list(Key.KAFKA);
        for (String server : servers) {
            if (!server.matches("\\S+:[0-9]{1,5}")) {
                problem(Key.KAFKA, "expected HOST:PORT, got \"" + server + "\"");
            }
        }
        return servers.isEmpty() ? Best.unknown() : Best.of(String.join(",", servers));
    }

    private Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : list(Key.ONLY)) {
            boolean known = false;
            for (Role role : Role.values()) {
                if (role.word().equals(word)) {
                    roles.add(role);
                    known = true;
                }
            }
            if (!known) {
                problem(Key.ONLY, "expected ingest, enrich or query, got \"" + word + "\"");
            }
        }
        if (roles.isEmpty()) {
            problem(Key.ONLY, "expected at least one of ingest, enrich and query");
        }
        return roles;
    }

    private Set<String> list(Key key) {
        Set<String> items = new LinkedHashSet<>();
        for (String item : text(key).split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private void problem(Key key, String what) {
        Given value = given.get(key);
        problems.add((value == null ? key.option() : value.where()) + ": " + what);
    }

    private record Given(String value, String where) {}
}
