package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.mention.TokenReader;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Article;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Reads an article's sentences into scenes, with what the rules make of them. */
final class SceneReader {
    private final Lexicon lexicon;
    private final StatementReader statements;
    private final LayoutReader layouts;
    private final Phrases<DealWord> dealWords = new Phrases<>();
    private final Phrases<Cue> cues = new Phrases<>();

    SceneReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.statements = new StatementReader(lexicon);
        this.layouts = new LayoutReader(lexicon);
        lexicon.dealWords().forEach(word -> dealWords.add(word.words(), word));
        lexicon.cueWords().forEach(word -> cues.add(word.words(), word.cue()));
    }

    /**
     * What the article holds, sentence by sentence; a long one in stretches. Nothing of one that
     * names no chips and no power, as most articles do.
     *
     * @param told names that are known beforehand
     */
    List<Scene> read(Article article, List<Sentence> sentences, List<NameSpan> told) {
        return read(article, sentences, told, List.of());
    }

    /**
     * What the article holds once more, with other names.
     *
     * @param before what it held with those known then; stretches whose names are still the same
     *     are taken from there
     */
    List<Scene> read(
            Article article, List<Sentence> sentences, List<NameSpan> told, List<Scene> before) {
        if (sentences.stream().noneMatch(this::mayTell)) {
            return List.of();
        }
        List<List<Token>> tokens =
                new TokenReader(lexicon, article.published()).read(sentences, told);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            lines.add(Line.of(sentences.get(i), tokens.get(i)));
        }
        List<Stretch> stretches = Stretch.of(lines);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            boolean same = i < before.size() && before.get(i).lines().equals(stretch.lines());
            scenes.add(same ? before.get(i) : scene(stretch));
        }
        return scenes;
    }

    /**
     * A quick look at whether a sentence can count or name hardware; tokens tell whether it does.
     */
    private boolean mayTell(Sentence sentence) {
        String text = sentence.text();
        return lexicon.find(text).stream().anyMatch(sighting -> sighting.entry() instanceof Chip)
                || mayTellPower(text);
    }

    /** "MW", "GW", "megawatts": what stands before or behind a "w". */
    private static boolean mayTellPower(String text) {
        for (int at = 0; at < text.length(); at++) {
            if ((text.charAt(at) | ' ') == 'w'
                    && (text.regionMatches(true, at, "watt", 0, 4)
                            || (at > 0 && "gm".indexOf(text.charAt(at - 1) | ' ') >= 0))) {
                return true;
            }
        }
        return false;
    }

    private Scene scene(Stretch stretch) {
        List<Line> lines = stretch.lines();
        List<List<Anchor>> anchors = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            anchors.add(i < stretch.own() ? List.of() : Anchor.in(line, i, Count.in(line)));
        }
        // nothing can be told of chips where none are
        if (anchors.stream().allMatch(List::isEmpty)) {
            return Scene.silent(lines);
        }
        Owners owners = new Owners(lines);
        List<List<Phrases.Hit<DealWord>>> hits = new ArrayList<>();
        List<List<Phrases.Hit<Cue>>> cueHits = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Token> tokens = lines.get(i).tokens();
            hits.add(dealWords.find(tokens));
            cueHits.add(anchors.get(i).isEmpty() ? List.of() : cues.find(tokens));
        }
        return new Scene(
                lines,
                hits,
                cueHits,
                anchors.stream().flatMap(List::stream).toList(),
                Figure.in(lines, lexicon),
                owners.spokenOf(),
                owners.facilities(),
                drafts(lines, owners).stream()
                        .filter(draft -> draft.line() >= stretch.own())
                        .toList());
    }

    private List<Draft> drafts(List<Line> lines, Owners owners) {
        List<List<Actor>> salient = owners.spokenOf();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Draft> told = statements.read(lines.get(i), i, salient.get(i));
            drafts.addAll(told.isEmpty() ? layouts.read(lines, i, owners, salient.get(i)) : told);
        }
        return layouts.complete(drafts, lines, owners);
    }
}
