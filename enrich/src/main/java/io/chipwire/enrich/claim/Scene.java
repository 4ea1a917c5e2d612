package io.chipwire.enrich.claim;

import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an article holds for those who ask who obtains which chips.
 *
 * @param lines its sentences
 * @param hits the deal words of each sentence
 * @param cues the cue words of each sentence
 * @param anchors the chips that a purchase may be about
 * @param figures who is named
 * @param salient whom the sentences before each sentence speak of
 * @param facilities whose machines each sentence describes, on the page of a computing facility
 * @param drafts what the rules made of it
 */
record Scene(
        List<Line> lines,
        List<List<Phrases.Hit<DealWord>>> hits,
        List<List<Phrases.Hit<Cue>>> cues,
        List<Anchor> anchors,
        List<Figure> figures,
        List<List<Actor>> salient,
        List<List<Actor>> facilities,
        List<Draft> drafts) {

    /** A scene of sentences that name no chips. */
    static Scene silent(List<Line> lines) {
        return new Scene(
                lines, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** What the rules made of each sentence that tells something. */
    Map<Integer, List<Draft>> draftsByLine() {
        return drafts.stream().collect(Collectors.groupingBy(Draft::line));
    }

    /** The tokens that name each party, by sentence and by the id of the party. */
    Map<Integer, Map<String, List<Integer>>> mentionsByLine() {
        Map<Integer, Map<String, List<Integer>>> byLine = new HashMap<>();
        for (Figure figure : figures) {
            for (Figure.Mention mention : figure.mentions()) {
                byLine.computeIfAbsent(mention.line(), _ -> new HashMap<>())
                        .computeIfAbsent(figure.actor().party().id(), _ -> new ArrayList<>())
                        .add(mention.index());
            }
        }
        return byLine;
    }
}
