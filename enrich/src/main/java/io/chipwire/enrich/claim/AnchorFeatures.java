package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import java.util.ArrayList;
import java.util.List;

/** What can be said of chips and their sentence, whoever obtains them. */
final class AnchorFeatures {
    private final Scene scene;

    AnchorFeatures(Scene scene) {
        this.scene = scene;
    }

    /** What holds of the chips and their sentence, whoever obtains them. */
    List<String> of(Anchor anchor) {
        Line line = scene.lines().get(anchor.line());
        List<String> told = new ArrayList<>();
        told.add("bias");
        told.add("n.kind=" + line.sentence().kind());
        if (anchor.line() > 0 && scene.lines().get(anchor.line() - 1).sentence().isHeading()) {
            told.add("n.underheading");
        }
        told.add("n.block=" + Math.min(3, Math.max(-1, line.sentence().block())));
        told.add("n.len=" + Form.bucket(line.size()));
        if (line.sentence().text().endsWith("?")) {
            told.add("n.question");
        }
        if (line.sentence().text().endsWith(":")) {
            told.add("n.colon");
        }
        chips(anchor, line, told);
        told.add("n.-1=" + Form.of(line, anchor.first() - 1));
        told.add(
                "n.-2="
                        + Form.of(line, anchor.first() - 2)
                        + "_"
                        + Form.of(line, anchor.first() - 1));
        told.add("n.+1=" + Form.of(line, anchor.after()));
        told.add("n.+2=" + Form.of(line, anchor.after()) + "_" + Form.of(line, anchor.after() + 1));
        told.add("n.lead=" + Form.of(line, 0));
        words(anchor, line, told);
        return told;
    }

    /** The deal and cue words of the sentence and the one before it. */
    private void words(Anchor anchor, Line line, List<String> told) {
        boolean any = false;
        for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line())) {
            any = true;
            String side = hit.first() < anchor.first() ? "<" : ">";
            told.add("n.deal" + side + hit.meaning().stage());
            told.add("n.strength" + side + hit.meaning().strength());
        }
        told.add(any ? "n.deals" : "n.nodeal");
        for (Phrases.Hit<Cue> cue : scene.cues().get(anchor.line())) {
            told.add("n.cue=" + cue.meaning());
            if (cue.after() <= anchor.first()) {
                told.add("n.cue<" + cue.meaning());
            }
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Back) {
                told.add("n.back=" + line.at(i).word());
            }
        }
        if (anchor.line() > 0) {
            for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line() - 1)) {
                told.add("p.deal=" + hit.meaning().stage());
            }
        }
    }

    private void chips(Anchor anchor, Line line, List<String> told) {
        String kind = "none";
        for (int at : anchor.chips()) {
            Chip chip = Anchor.chip(line, at);
            boolean model = chip.kind() != Item.Kind.CLASS || kind.equals("model");
            kind = model ? "model" : chip.id();
            if (chip.maker() instanceof Best.Value<String>) {
                told.add("n.maker");
            }
        }
        told.add("n.item=" + kind);
        if (anchor.counts().isEmpty()) {
            told.add("n.uncounted");
            told.add("n.uncounted&" + kind);
        } else {
            var quantity = anchor.counts().getFirst().quantity();
            double n = quantity.count().told();
            String size = size(n);
            told.add("n.size=" + size);
            told.add("n.unit=" + quantity.unit());
            told.add("n.size&unit=" + size + quantity.unit());
            told.add("n.counted&" + kind);
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Sum) {
                told.add("n.sum");
                told.add(i < anchor.first() ? "n.sum<" : "n.sum>");
                told.add("n.sum+1=" + Form.of(line, i + 1));
            }
        }
        if (line.deep().get(anchor.first())) {
            told.add("n.deep");
        }
    }

    private static String size(double n) {
        return n < 2 ? "1" : n < 16 ? "few" : n < 128 ? "some" : n < 1000 ? "100s" : "many";
    }
}
