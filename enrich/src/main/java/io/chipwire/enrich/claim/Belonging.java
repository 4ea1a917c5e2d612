package io.chipwire.enrich.claim;

import io.chipwire.events.Evidence;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tells chips that are another's by their place: in brackets behind a name, "Meta (350,000 H100s),
 * xAI (100,000)", in a clause that ends before somebody is named, or under a heading that names
 * another.
 */
final class Belonging {
    private Belonging() {}

    /** Whether chips are somebody else's than the one who may have bought them. */
    static boolean isOfAnother(Spot spot, Figure figure) {
        return isBracketed(spot, figure)
                || isOfEarlierClause(spot, figure)
                || isUnderAnother(spot, figure);
    }

    private static boolean isBracketed(Spot spot, Figure figure) {
        Line line = spot.line();
        int open = spot.anchor().first() - 1;
        return line.is(open, "(")
                && !spot.anchor().counts().isEmpty()
                && Actor.isNamedAt(line, open - 1)
                && !isMentioned(spot, figure, open - 1, open)
                && !new Cast(line)
                        .together(open - 1).stream()
                                .anyMatch(actor -> actor.party().equals(figure.actor().party()));
    }

    /** "Nvidia stopped taking orders for the H20, while Baidu and Tencent bought Ascends". */
    private static boolean isOfEarlierClause(Spot spot, Figure figure) {
        Line line = spot.line();
        int chips = spot.anchor().after();
        int border =
                IntStream.range(chips, line.size())
                        .filter(at -> line.is(at, "while", "whereas"))
                        .findFirst()
                        .orElse(line.size());
        return isMentioned(spot, figure, border, line.size())
                && !isMentioned(spot, figure, 0, border)
                && IntStream.range(0, border).anyMatch(at -> Actor.isNamedAt(line, at));
    }

    private static boolean isUnderAnother(Spot spot, Figure figure) {
        List<Line> lines = spot.scene().lines();
        int last =
                figure.mentions().stream()
                        .mapToInt(Figure.Mention::line)
                        .filter(at -> at <= spot.anchor().line())
                        .max()
                        .orElse(-1);
        if (last < 0 || lines.get(last).sentence().block() == Evidence.TITLE) {
            return false;
        }
        for (int at = spot.anchor().line(); at > last; at--) {
            if (lines.get(at).sentence().isHeading()) {
                return !Owners.headed(lines.get(at)).isEmpty();
            }
        }
        return false;
    }

    private static boolean isMentioned(Spot spot, Figure figure, int from, int to) {
        return figure.mentions().stream()
                .anyMatch(mention ->
                        mention.line() == spot.anchor().line()
                                && mention.index() >= from
                                && mention.index() < to);
    }
}
