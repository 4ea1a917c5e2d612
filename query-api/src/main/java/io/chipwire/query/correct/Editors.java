package io.chipwire.query.correct;

import io.chipwire.events.Best;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may correct deals. A token tells who somebody is, so that the name on a correction is not
 * what its sender says. Tokens are kept as hashes.
 */
public final class Editors {
    /** Shorter tokens can be guessed. */
    public static final int SHORTEST_TOKEN = 20;

    private static final int LONGEST_TOKEN = 500;

    private final Map<String, byte[]> hashes;

    private Editors(Map<String, byte[]> hashes) {
        this.hashes = hashes;
    }

    /** Nobody. */
    public static Editors none() {
        return new Editors(Map.of());
    }

    /**
     * Those of a file: lines {@code name = token}, empty lines and lines that begin with {@code #}.
     *
     * @param problems takes what is wrong with it, with its place
     */
    public static Editors read(Path file, List<String> problems) {
        Map<String, byte[]> hashes = new LinkedHashMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    problems.addAll(add(hashes, line, file + ":" + (i + 1) + ": "));
                }
            }
            if (hashes.isEmpty() && problems.isEmpty()) {
                problems.add(file + ": expected at least one line name = token, got none");
            }
        } catch (IOException e) {
            problems.add(file + ": cannot be read: " + e);
        }
        return new Editors(hashes);
    }

    /** Never tells the token: the message goes to logs. */
    private static List<String> add(Map<String, byte[]> hashes, String line, String where) {
        List<String> problems = new ArrayList<>();
        int equals = line.indexOf('=');
        String name = line.substring(0, Math.max(equals, 0)).strip();
        String token = line.substring(equals + 1).strip();
        if (name.isEmpty()) {
            problems.add(where + "expected name = token");
        } else if (!token.matches("[!-~]{" + SHORTEST_TOKEN + "," + LONGEST_TOKEN + "}")) {
            problems.add(
                    where
                            + "expected a token of "
                            + SHORTEST_TOKEN
                            + " to "
                            + LONGEST_TOKEN
                            + " letters, digits and signs without spaces for "
                            + name);
        } else if (hashes.putIfAbsent(name, hash(token)) != null) {
            problems.add(where + name + " already has a token");
        }
        return problems;
    }

    /** Whether there are any; without them nobody can correct. */
    public boolean isNobody() {
        return hashes.isEmpty();
    }

    /** Whose token it is; takes the same time whoever it is. */
    public Best<String> named(String token) {
        byte[] given = hash(token);
        Best<String> name = Best.unknown();
        for (Map.Entry<String, byte[]> editor : hashes.entrySet()) {
            if (MessageDigest.isEqual(editor.getValue(), given)) {
                name = Best.of(editor.getKey());
            }
        }
        return name;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
