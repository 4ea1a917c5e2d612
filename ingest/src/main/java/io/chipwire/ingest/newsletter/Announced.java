package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** List entries that only announce headings further down: a table of contents without a label. */
final class Announced {
    private static final int FEWEST = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Announced() {}

    static Set<Line> in(List<Line> lines) {
        Set<Line> announced = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).block().kind() == Block.Kind.LIST_ITEM
                    && isHeadingBelow(lines.get(i), lines.subList(i + 1, lines.size()))) {
                announced.add(lines.get(i));
            }
        }
        return announced.size() < FEWEST ? Set.of() : announced;
    }

    private static boolean isHeadingBelow(Line entry, List<Line> below) {
        Set<String> own = words(entry.text());
        return !own.isEmpty()
                && below.stream()
                        .filter(line -> line.shape() == Shape.HEADING)
                        .anyMatch(line -> words(line.text()).containsAll(own));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
