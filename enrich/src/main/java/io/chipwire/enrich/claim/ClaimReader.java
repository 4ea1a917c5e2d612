package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.ContentId;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads who obtains which chips out of one article, on its own. The same article always gives the
 * same claims; the time grows with the article's length. Thread-safe.
 */
public final class ClaimReader {
    private static final String RULES = "rules-3";
    private static final String LINKS = "links-2";

    private final Lexicon lexicon;
    private final LinkModel model;
    private final Encoder encoder;
    private final Linker linker;
    private final SceneReader scenes;
    private final Fragments fragments;
    private final JudgedReader judged;
    private final Ellipses ellipses;

    /** A reader that knows the names and deal words of a lexicon, and what was learned. */
    public ClaimReader(Lexicon lexicon) {
        this(lexicon, LinkModel.builtIn(), Encoder.builtIn());
    }

    /**
     * A reader of a lexicon and what was learned.
     *
     * @param model without any questions it leaves all to the rules
     * @param encoder is asked beside a model that has questions
     */
    public ClaimReader(Lexicon lexicon, LinkModel model, Encoder encoder) {
        this.lexicon = lexicon;
        this.model = model;
        this.encoder = encoder;
        this.linker = new Linker(model, lexicon);
        this.scenes = new SceneReader(lexicon);
        this.fragments = new Fragments(lexicon);
        this.judged = new JudgedReader(scenes, encoder, linker);
        this.ellipses = new Ellipses(lexicon.cueWords());
    }

    /** All claims of the article, in the order in which it makes them; each with its evidence. */
    public Claims read(Article article) {
        return new Claims(
                Claims.SCHEMA,
                article.ref(),
                extractor(),
                explain(article).stream().map(Explained::claim).toList());
    }

    /** Names and versions of the rules and of what judges beside them, as claims carry them. */
    public String extractor() {
        String judges = model.questions().isEmpty() ? "" : "+" + LINKS;
        boolean reads = !judges.isEmpty() && !encoder.version().isEmpty();
        return RULES + judges + (reads ? "+" + encoder.version() : "");
    }

    /** The same claims, each with what decided on it. */
    public List<Explained> explain(Article article) {
        Map<String, Integer> ordinals = new HashMap<>();
        List<Explained> explained = new ArrayList<>();
        judged.read(article)
                .forEachOrdered(part -> explained.addAll(explain(article, part, ordinals)));
        return explained;
    }

    private List<Explained> explain(Article article, Judged part, Map<String, Integer> ordinals) {
        Scene scene = part.scene();
        List<Link> links = linker.links(part.spots(), part.judgements());
        List<Draft> drafts = ellipses.complete(Selection.of(scene, links), scene);
        if (drafts.isEmpty()) {
            return List.of();
        }
        List<Explained> explained = new ArrayList<>();
        List<Draft> merged = new Surroundings(lexicon, fragments, scene.lines()).complete(drafts);
        Credits credits = new Credits(lexicon, article, scene.lines(), drafts);
        Map<Party, Support> support = Support.byBuyer(links);
        Map<Party, List<Draft>> told =
                merged.stream().collect(Collectors.groupingBy(draft -> draft.buyer().value()));
        for (Draft draft : merged) {
            Party buyer = draft.buyer().value();
            int ordinal = ordinals.merge(buyer.id(), 1, Integer::sum);
            boolean several =
                    told.getOrDefault(buyer, List.of()).stream()
                            .anyMatch(other -> isAnother(draft, other));
            Optional<Support.Told> linked =
                    Optional.ofNullable(support.get(buyer)).flatMap(own -> own.of(draft));
            Ground ground = ground(draft, linked, part, several);
            Claim claim =
                    new Claim(
                            ContentId.of(article.id(), buyer.id(), "" + ordinal),
                            draft.buyer(),
                            draft.seller(),
                            draft.items(),
                            draft.quantity(),
                            draft.amount(),
                            draft.status(),
                            draft.mode(),
                            draft.when(),
                            credits.reportedBy(draft),
                            credits.cites(draft),
                            draft.certainty(),
                            Math.round(ground.confidence() * 100) / 100.0);
            explained.add(new Explained(claim, ground.by(), ground.kind(), ground.grounds()));
        }
        return explained;
    }

    /** Whether two purchases of such chips may be one misread, and neither what has come of it. */
    private static boolean isAnother(Draft draft, Draft other) {
        return !other.equals(draft)
                && Likeness.areCompatible(other.items(), draft.items())
                && !isShare(draft, other)
                && !isShare(other, draft);
    }

    /** "30,000 have arrived" of the 100,000 that were ordered. */
    private static boolean isShare(Draft part, Draft whole) {
        boolean come =
                part.status().value() == Stage.DELIVERED || part.status().value() == Stage.DEPLOYED;
        boolean agreed =
                whole.status().value() == Stage.ORDERED || whole.status().value() == Stage.PLANNED;
        return come
                && agreed
                && part.quantity() instanceof Slot.Told<Quantity> some
                && whole.quantity() instanceof Slot.Told<Quantity> all
                && some.value().count().told() < all.value().count().told();
    }

    private record Ground(String by, double confidence, String kind, List<String> grounds) {}

    /** The link that a claim rests on most, or the rule's words where no link tells it. */
    private Ground ground(
            Draft draft, Optional<Support.Told> linked, Judged part, boolean several) {
        String by = linked.map(told -> told.ruled() ? "both" : "model").orElse("rule");
        double raw = linked.map(Support.Told::chance).orElseGet(() -> byRule(draft));
        List<String> words = List.of(draft.status().evidence().getFirst().words());
        List<String> grounds =
                linked.filter(told -> told.chance() > 0).map(Support.Told::grounds).orElse(words);
        String kind = Explained.kind(draft.buyer().value(), by, part.network(), several);
        return new Ground(by, model.confidence(kind).at(raw), kind, grounds);
    }

    /**
     * Everybody whom the article names beside chips, for those who judge or learn.
     *
     * @param told names that are known beforehand, as the network would find them
     */
    public List<Candidate> candidates(Article article, List<NameSpan> told) {
        List<Candidate> candidates = new ArrayList<>();
        int place = 0;
        for (Scene scene : scenes.read(article, SentenceSplitter.split(article), told)) {
            for (Spot spot : Spot.in(scene)) {
                for (Spot.Pair pair : spot.pairs()) {
                    candidates.add(candidate(spot, place, pair));
                }
                place++;
            }
        }
        return candidates;
    }

    /** The article as the network reads it, with a pair for each of {@link #candidates}. */
    public List<Passage> passages(Article article, List<NameSpan> told) {
        return scenes.read(article, SentenceSplitter.split(article), told).stream()
                .map(scene -> Marked.of(scene, Spot.in(scene), _ -> true))
                .toList();
    }

    private static Candidate candidate(Spot spot, int place, Spot.Pair pair) {
        Line line = spot.line();
        Anchor anchor = spot.anchor();
        return new Candidate(
                place,
                line.evidence(anchor.first(), anchor.after()),
                !anchor.counts().isEmpty(),
                anchor.chips().stream().map(at -> Anchor.chip(line, at).item()).toList(),
                pair.figure().actor().party(),
                pair.figure().mentions().stream()
                        .map(m -> spot.scene().lines().get(m.line()).evidence(m.index()))
                        .toList(),
                pair.features());
    }

    private static double byRule(Draft draft) {
        double sure =
                switch (draft.certainty()) {
                    case ASSERTED -> 0.9;
                    case REPORTED -> 0.8;
                    case OPINION -> 0.5;
                    case RUMOURED -> 0.4;
                };
        double known = draft.buyer().value().isListed() ? 1 : 0.8;
        double counted = draft.hasNumbers() ? 1 : 0.8;
        return Math.round(sure * known * counted * 100) / 100.0;
    }
}
