package io.chipwire.ingest.newsletter;

import io.chipwire.ingest.table.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The standing words of newsletters, laid out so that no row is asked about a line that it cannot
 * be in: every line of every text comes this way.
 */
final class FurnitureTable {
    static final String FILE = "furniture.tsv";

    static final FurnitureTable BUILT_IN =
            new FurnitureTable(Table.read(FurnitureTable.class, FILE).rows());

    /** Patterns are laid out by the Latin characters; a line that opens otherwise asks all. */
    private static final char LAST_LATIN = '\u024F';

    private final Map<String, Furniture> lines = new HashMap<>();
    private final WordTree openings = new WordTree();
    private final WordTree words = new WordTree();
    private final List<Like> patterns = new ArrayList<>();
    private final List<List<Like>> patternsByFirst = new ArrayList<>();

    /** Each row: a kind, how its words stand in a line, the words. */
    private FurnitureTable(List<List<String>> rows) {
        for (List<String> row : rows) {
            Furniture kind = kind(row.getFirst());
            String said = row.get(2);
            switch (row.get(1)) {
                case "is" -> lines.put(said, kind);
                case "opens" -> openings.add(said, kind);
                case "holds" -> words.add(said, kind);
                case "like" -> patterns.add(new Like(kind, Pattern.compile(said)));
                default ->
                        throw new IllegalStateException(
                                FILE + ": expected a way to find words, got " + row.get(1));
            }
        }
        for (char first = 0; first <= LAST_LATIN; first++) {
            String line = String.valueOf(first);
            patternsByFirst.add(patterns.stream().filter(like -> like.mayGoOn(line)).toList());
        }
    }

    private record Like(Furniture kind, Pattern pattern) {
        /**
         * Whether a line that begins like this may fit: only the end of it kept it from fitting.
         */
        @SuppressWarnings("JdkObsolete") // this is the streaming that hitEnd is for
        boolean mayGoOn(String start) {
            Matcher matcher = pattern.matcher(start);
            return matcher.lookingAt() || matcher.hitEnd();
        }
    }

    private static Furniture kind(String word) {
        return Stream.of(Furniture.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(FILE + ": expected a kind, got \"" + word + '"'));
    }

    /**
     * All kinds whose words are in a line, in their order.
     *
     * @param line in lower case, without marks at its ends
     */
    Set<Furniture> kinds(String line) {
        Set<Furniture> kinds = EnumSet.noneOf(Furniture.class);
        if (line.isEmpty()) {
            return kinds;
        }
        Furniture whole = lines.get(line);
        if (whole != null) {
            kinds.add(whole);
        }
        openings.find(
                line,
                0,
                (kind, end) -> {
                    if (isWordsEnd(line, end)) {
                        kinds.add(kind);
                    }
                });
        ObjIntConsumer<Furniture> anywhere = (kind, _) -> kinds.add(kind);
        for (int from = 0; from < line.length(); from++) {
            words.find(line, from, anywhere);
        }
        char first = line.charAt(0);
        for (Like like : first <= LAST_LATIN ? patternsByFirst.get(first) : patterns) {
            if (!kinds.contains(like.kind()) && like.pattern().matcher(line).lookingAt()) {
                kinds.add(like.kind());
            }
        }
        return kinds;
    }

    private static boolean isWordsEnd(String line, int end) {
        return end == line.length()
                || !Character.isLetterOrDigit(line.charAt(end))
                || !Character.isLetterOrDigit(line.charAt(end - 1));
    }
}
