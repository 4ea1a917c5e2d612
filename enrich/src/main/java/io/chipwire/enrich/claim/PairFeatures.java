package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.Token;
import io.chipwire.events.Article.Block.Kind;
import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be said of chips and of somebody who may obtain or sell them, as words that a linear
 * model weighs. Nothing in them names an organisation or a chip, so what is learned holds for those
 * that nobody listed.
 */
final class PairFeatures {
    private static final int NEAR = 8;

    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e]{1,16}");

    private final Scene scene;
    private final Map<Figure, Integer> counts = new HashMap<>();
    private final List<Figure> byCount = new ArrayList<>();
    private final int named;
    private final int[] headings;

    PairFeatures(Scene scene) {
        this.scene = scene;
        int others = 0;
        for (Figure figure : scene.figures()) {
            counts.put(figure, figure.mentions().size());
            if (!figure.actor().isMaker()) {
                byCount.add(figure);
                others++;
            }
        }
        byCount.sort((a, b) -> b.mentions().size() - a.mentions().size());
        named = others;
        headings = new int[scene.lines().size()];
        int last = -1;
        for (int i = 0; i < headings.length; i++) {
            headings[i] = last;
            last = scene.lines().get(i).sentence().isHeading() ? i : last;
        }
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
        told.add("n.len=" + bucket(line.size()));
        if (line.sentence().text().endsWith("?")) {
            told.add("n.question");
        }
        if (line.sentence().text().endsWith(":")) {
            told.add("n.colon");
        }
        chips(anchor, line, told);
        told.add("n.-1=" + form(line, anchor.first() - 1));
        told.add("n.-2=" + form(line, anchor.first() - 2) + "_" + form(line, anchor.first() - 1));
        told.add("n.+1=" + form(line, anchor.after()));
        told.add("n.+2=" + form(line, anchor.after()) + "_" + form(line, anchor.after() + 1));
        told.add("n.lead=" + form(line, 0));
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
        boolean back = false;
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Back) {
                back = true;
                told.add("n.back=" + line.at(i).word());
            }
        }
        if (anchor.line() > 0) {
            for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line() - 1)) {
                told.add("p.deal=" + hit.meaning().stage());
            }
        }
        return told;
    }

    private void chips(Anchor anchor, Line line, List<String> told) {
        String kind = "none";
        for (int at : anchor.chips()) {
            Chip chip = Anchor.chip(line, at);
            kind = chip.kind() != Item.Kind.CLASS ? "model" : kind.equals("model") ? kind : chip.id();
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
            String size = n < 2 ? "1" : n < 16 ? "few" : n < 128 ? "some" : n < 1000 ? "100s" : "many";
            told.add("n.size=" + size);
            told.add("n.unit=" + quantity.unit());
            told.add("n.size&unit=" + size + quantity.unit());
            told.add("n.counted&" + kind);
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Sum) {
                told.add("n.sum");
                told.add(i < anchor.first() ? "n.sum<" : "n.sum>");
                told.add("n.sum+1=" + form(line, i + 1));
            }
        }
        if (line.deep().get(anchor.first())) {
            told.add("n.deep");
        }
    }

    /** Whether somebody is named near enough to the chips to be asked about. */
    boolean isNear(Anchor anchor, Figure figure) {
        int above = headings[anchor.line()];
        for (Figure.Mention mention : figure.mentions()) {
            int d = mention.line() - anchor.line();
            boolean title = scene.lines().get(mention.line()).sentence().block() < 0;
            if (title || mention.line() == above || (d >= -NEAR && d <= 2)) {
                return true;
            }
        }
        for (Actor actor : scene.salient().get(anchor.line())) {
            if (actor.party().id().equals(figure.actor().party().id())) {
                return true;
            }
        }
        return false;
    }

    /** What holds of the chips and somebody named near them. */
    List<String> of(Anchor anchor, Figure figure, List<Integer> here) {
        Line line = scene.lines().get(anchor.line());
        List<String> told = new ArrayList<>();
        String kind = kind(figure, scene.lines());
        told.add("e.kind=" + kind);
        boolean maker = makes(figure, anchor, line);
        if (maker) {
            told.add("e.makesit");
        }
        int before = -1;
        int after = -1;
        for (int at : here) {
            if (at < anchor.first()) {
                before = at;
            } else if (after < 0) {
                after = at;
            }
        }
        String where = "";
        if (before >= 0) {
            side(anchor, line, before, true, kind, told);
            where += "b";
        }
        if (after >= 0) {
            side(anchor, line, after, false, kind, told);
            where += "a";
        }
        if (here.isEmpty()) {
            where = elsewhere(anchor, line, figure, kind, told);
        }
        told.add("e.where=" + where + "&" + kind);
        told.add("e.where=" + where + "&" + line.sentence().kind());
        int others = 0;
        for (int i = 0; i < line.size(); i++) {
            if (Actor.isNamedAt(line, i) && !here.contains(i) && !Actor.at(line, i).isMaker()) {
                others++;
            }
        }
        told.add("e.where=" + where + "&others" + Math.min(others, 2));
        int rank = byCount.indexOf(figure);
        told.add("d.rank=" + Math.min(rank, 3) + (named == 1 ? "only" : ""));
        told.add("d.count=" + bucket(counts.getOrDefault(figure, 0)) + "&" + where);
        Figure.Mention first = figure.mentions().getFirst();
        if (scene.lines().get(first.line()).sentence().block() < 0) {
            told.add("d.title");
            told.add("d.title&" + where);
        }
        rules(anchor, figure, told);
        return told;
    }

    private void rules(Anchor anchor, Figure figure, List<String> told) {
        boolean own = false;
        boolean other = false;
        boolean exact = false;
        for (Draft draft : scene.drafts()) {
            if (Math.abs(draft.line() - anchor.line()) > 0) {
                continue;
            }
            boolean same = draft.buyer().value().id().equals(figure.actor().party().id());
            own |= same;
            other |= !same;
            exact |= same && anchor.isOf(draft, scene.lines().get(anchor.line()));
            if (draft.seller() instanceof Slot.Told<io.chipwire.events.Party> seller
                    && seller.value().id().equals(figure.actor().party().id())) {
                told.add("r.seller");
            }
            if (same && anchor.isOf(draft, scene.lines().get(anchor.line()))) {
                told.add("r.stage=" + draft.status().value());
                told.add("r.mode=" + draft.mode());
            }
        }
        told.add("r=" + (exact ? "exact" : own ? "own" : "") + (other ? "other" : ""));
    }

    private void side(
            Anchor anchor, Line line, int at, boolean before, String kind, List<String> told) {
        String s = before ? "b." : "a.";
        int from = before ? at + 1 : anchor.after();
        int to = before ? anchor.first() : at;
        told.add(s + "dist=" + bucket(to - from));
        told.add(s + "dist=" + bucket(to - from) + "&" + kind);
        told.add(s + "-1=" + form(line, at - 1));
        told.add(s + "+1=" + form(line, at + 1));
        told.add(s + "-1=" + form(line, at - 1) + "&" + kind);
        told.add(s + "+2=" + form(line, at + 1) + "_" + form(line, at + 2));
        told.add(s + "-2=" + form(line, at - 2) + "_" + form(line, at - 1));
        if (at == 0) {
            told.add(s + "lead");
        }
        Cast cast = new Cast(line);
        if (cast.isAfterPreposition(at)) {
            told.add(s + "prep");
            told.add(s + "prep&" + kind);
        }
        if (cast.isPlace(at)) {
            told.add(s + "place");
        }
        if (line.deep().get(at)) {
            told.add(s + "deep");
        }
        int orgs = 0;
        int chips = 0;
        int commas = 0;
        boolean border = false;
        for (int i = from; i < to; i++) {
            orgs += Actor.isNamedAt(line, i) && !Actor.at(line, i).isMaker() ? 1 : 0;
            chips += line.isHardware(i) ? 1 : 0;
            commas += line.is(i, ",") ? 1 : 0;
            border |= line.isBorder(i);
        }
        told.add(s + "orgs=" + Math.min(orgs, 3));
        told.add(s + "chips=" + Math.min(chips, 3));
        told.add(s + "commas=" + Math.min(commas, 3));
        if (border) {
            told.add(s + "border");
        }
        boolean firstNamed = true;
        for (int i = 0; i < at; i++) {
            firstNamed &= !Actor.isNamedAt(line, i);
        }
        if (firstNamed) {
            told.add(s + "firstnamed");
            told.add(s + "firstnamed&" + kind);
        }
        deals(anchor, line, at, before, kind, told);
    }

    /** The deal words between the name and the chips, and those around both. */
    private void deals(
            Anchor anchor, Line line, int at, boolean before, String kind, List<String> told) {
        String s = before ? "b." : "a.";
        int from = before ? at + 1 : anchor.after();
        int to = before ? anchor.first() : at;
        Set<String> seen = new HashSet<>();
        boolean between = false;
        for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line())) {
            DealWord word = hit.meaning();
            String place =
                    hit.first() >= from && hit.first() < to
                            ? "in"
                            : hit.first() < Math.min(at, anchor.first()) ? "pre" : "post";
            between |= place.equals("in");
            seen.add(s + place + "=" + word.direction() + word.form());
            seen.add(s + place + "=" + word.direction() + "&" + kind);
            seen.add(s + place + "=" + word.stage());
            seen.add(s + place + "=" + word.words());
            seen.add(s + place + "=" + word.direction() + "&prep" + form(line, at - 1));
        }
        seen.add(between ? s + "deal" : s + "nodeal");
        for (Phrases.Hit<Cue> cue : scene.cues().get(anchor.line())) {
            boolean in = cue.first() >= from && cue.first() < to;
            seen.add(s + (in ? "cuein=" : "cue=") + cue.meaning());
        }
        told.addAll(seen);
    }

    private String elsewhere(
            Anchor anchor, Line line, Figure figure, String kind, List<String> told) {
        int near = Integer.MIN_VALUE;
        boolean heading = false;
        boolean title = false;
        int above = headings[anchor.line()];
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
        String where = near < 0 ? "p" + bucket(-near) : "f" + bucket(near);
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
        told.add("o.+1=" + form(other, index + 1));
        told.add("o.-1=" + form(other, index - 1));
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
            told.add("o.nobody&" + (salient ? "salient" : heading ? "heading" : title ? "title" : ""));
        }
        for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line())) {
            told.add("o.deal=" + hit.meaning().direction() + hit.meaning().form());
        }
        for (Phrases.Hit<DealWord> hit : scene.hits().get(anchor.line() + near)) {
            told.add("o.odeal=" + hit.meaning().direction() + hit.meaning().stage());
        }
        return heading ? "h" : where;
    }

    private static boolean makes(Figure figure, Anchor anchor, Line line) {
        String id = figure.actor().party().id();
        return anchor.chips().stream()
                .anyMatch(at -> Anchor.chip(line, at).maker().equals(Best.of(id)));
    }

    private static String kind(Figure figure, List<Line> lines) {
        Figure.Mention mention = figure.mentions().getFirst();
        return switch (lines.get(mention.line()).at(mention.index()).meaning()) {
            case Meaning.Listed(Organisation organisation) -> kind(organisation);
            case Meaning.Human _ -> "person";
            case Meaning.Unlisted(String name) -> name.contains(" ") ? "long" : "short";
            case Meaning.Word(),
                    Meaning.Mark(),
                    Meaning.Hardware _,
                    Meaning.Press _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back() ->
                    "other";
        };
    }

    private static String kind(Organisation organisation) {
        return switch (organisation.kind()) {
            case CHIPMAKER, HARDWARE -> "maker";
            case NEOCLOUD, MINER -> "host";
            case HYPERSCALER -> "hyper";
            case STATE -> "state";
            case GROUP -> "group";
            case LAB, TELCO, RESEARCH, COMPANY -> "buyer";
        };
    }

    private static String bucket(int n) {
        return n <= 3 ? "" + n : n <= 5 ? "5" : n <= 8 ? "8" : n <= 14 ? "14" : n <= 25 ? "25" : "99";
    }

    /** A token as the model sees it: words as they are, mentions by what they are. */
    static String form(Line line, int at) {
        if (at < 0 || at >= line.size()) {
            return "<>";
        }
        Token token = line.at(at);
        return switch (token.meaning()) {
            case Meaning.Word(), Meaning.Mark() -> PLAIN.matcher(token.word()).matches() ? token.word() : "<other>";
            case Meaning.Back() -> "<back>";
            case Meaning.Listed(Organisation o) ->
                    o.kind() == Organisation.Kind.CHIPMAKER || o.kind() == Organisation.Kind.HARDWARE
                            ? "<maker>"
                            : "<org>";
            case Meaning.Unlisted _, Meaning.Human _ -> "<org>";
            case Meaning.Hardware _ -> "<chip>";
            case Meaning.Press _ -> "<press>";
            case Meaning.Numeral _ -> "<n>";
            case Meaning.Sum _ -> "<sum>";
            case Meaning.Date _ -> "<date>";
        };
    }
}
