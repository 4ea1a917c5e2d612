package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Article.Block.Kind;
import io.chipwire.lexicon.DealWord;
import java.util.List;

/** What can be said of chips and a name that stands in other sentences only. */
final class AwayFeatures {
    private final Scene scene;
    private final Nearby nearby;

    AwayFeatures(Scene scene, Nearby nearby) {
        this.scene = scene;
        this.nearby = nearby;
    }

    /** Adds what holds of the two, and returns where the name stands from the chips. */
    String add(Anchor anchor, Line line, Figure figure, String kind, List<String> told) {
        int near = Integer.MIN_VALUE;
        boolean heading = false;
        boolean title = false;
        int above = nearby.heading(anchor.line());
        int index = -1;
        for (Figure.Mention mention : figure.mentions()) {
            int d = mention.line() - anchor.line();
            if (d < 0 || near == Integer.MIN_VALUE) {
                if (near == Integer.MIN_VALUE || near < d || near > 0) {
                    near = d;
                    index = mention.index();
                }
            }
            heading |= mention.line() == above;
            title |= scene.lines().get(mention.line()).sentence().block() < 0;
        }
        String where = near < 0 ? "p" + Form.bucket(-near) : "f" + Form.bucket(near);
        told.add("o.where=" + where);
        if (heading) {
            told.add("o.heading");
            told.add("o.heading&" + line.sentence().kind());
        }
        if (title) {
            told.add("o.title");
        }
        Line other = scene.lines().get(anchor.line() + near);
        if (other.sentence().block() == line.sentence().block()) {
            told.add("o.block");
        }
        if (other.sentence().kind() != Kind.LIST_ITEM && line.sentence().kind() == Kind.LIST_ITEM) {
            told.add("o.overlist");
        }
        Cast cast = new Cast(other);
        told.add("o.prep=" + cast.isAfterPreposition(index));
        told.add("o.+1=" + Form.of(other, index + 1));
        told.add("o.-1=" + Form.of(other, index - 1));
        stands(anchor, line, figure, kind, heading ? "heading" : title ? "title" : "", where, told);
        for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line())) {
            told.add("o.deal=" + hit.meaning().direction() + hit.meaning().form());
        }
        for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line() + near)) {
            told.add("o.odeal=" + hit.meaning().direction() + hit.meaning().stage());
        }
        return heading ? "h" : where;
    }

    /** Whether the chips' sentence points back to the one named elsewhere. */
    private void stands(
            Anchor anchor,
            Line line,
            Figure figure,
            String kind,
            String over,
            String where,
            List<String> told) {
        boolean salient = false;
        for (Actor actor : scene.salient().get(anchor.line())) {
            salient |= actor.party().id().equals(figure.actor().party().id());
        }
        if (salient) {
            told.add("o.salient");
            told.add("o.salient&" + line.sentence().kind());
            told.add("o.salient&" + kind);
        }
        boolean nobody = true;
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Back) {
                told.add("o.back=" + line.at(i).word() + (salient ? "&salient" : ""));
                told.add("o.back" + (i < anchor.first() ? "<" : ">") + (salient ? "&salient" : ""));
            }
            if (line.is(i, "we", "our", "its", "their", "it", "they", "company")) {
                told.add("o.pro=" + line.at(i).word() + (salient ? "&salient" : ""));
            }
            nobody &= !Actor.isNamedAt(line, i) || Actor.at(line, i).isMaker();
        }
        if (nobody) {
            told.add("o.nobody");
            told.add("o.nobody&" + where);
            told.add("o.nobody&" + (salient ? "salient" : over));
        }
    }
}
