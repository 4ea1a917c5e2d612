package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.sentence.Sentence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/** Makes of a scene what the network reads: plain text with the chips and names marked. */
final class Marked {
    private Marked() {}

    /**
     * The text, with a pair for each chips of the scene and everybody near them, in their order.
     *
     * @param worth which pairs are worth reading the text around them
     */
    static Passage of(Scene scene, List<Spot> spots, Predicate<Spot.Pair> worth) {
        List<Line> lines = scene.lines();
        IdentityHashMap<Figure, Integer> numbers = new IdentityHashMap<>();
        List<Passage.Figure> figures = new ArrayList<>();
        for (Figure figure : scene.figures()) {
            numbers.put(figure, figures.size());
            List<Passage.Span> names =
                    figure.mentions().stream()
                            .map(name -> span(lines, name.line(), name.index(), name.index() + 1))
                            .toList();
            figures.add(new Passage.Figure(Form.trade(figure, lines), names));
        }
        List<Passage.Pair> pairs = new ArrayList<>();
        for (int place = 0; place < spots.size(); place++) {
            for (Spot.Pair pair : spots.get(place).pairs()) {
                int figure = numbers.getOrDefault(pair.figure(), 0);
                pairs.add(new Passage.Pair(place, figure, worth.test(pair)));
            }
        }
        return new Passage(
                lines.stream().map(Line::sentence).map(Marked::row).toList(),
                spots.stream()
                        .map(Spot::anchor)
                        .map(chips -> span(lines, chips.line(), chips.first(), chips.after()))
                        .toList(),
                figures,
                pairs);
    }

    private static Passage.Row row(Sentence sentence) {
        return new Passage.Row(sentence.block(), sentence.isHeading(), sentence.text());
    }

    private static Passage.Span span(List<Line> lines, int number, int first, int after) {
        Line line = lines.get(number);
        int start = line.sentence().start();
        return new Passage.Span(
                number, line.at(first).start() - start, line.at(after - 1).end() - start);
    }
}
