package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.mention.TokenReader;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.ContentId;
import io.chipwire.events.Party;
import io.chipwire.lexicon.CueWord.Cue;
import io.chipwire.lexicon.DealWord;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads who obtains which chips out of one article, on its own. The same article always gives the
 * same claims; the time grows with the article's length. Thread-safe.
 */
public final class ClaimReader {
    private static final String RULES = "rules-3";
    private static final String LINKS = "links-2";

    /**
     * From which probability on a buyer of counted chips has bought others, which no rule tells.
     */
    private static final double SURE = 0.8;

    private final Lexicon lexicon;
    private final LinkModel model;
    private final Encoder encoder;
    private final Linker linker;
    private final StatementReader statements;
    private final LayoutReader layouts;
    private final Phrases<DealWord> dealWords = new Phrases<>();
    private final Phrases<Cue> cues = new Phrases<>();

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
        this.statements = new StatementReader(lexicon);
        this.layouts = new LayoutReader(lexicon);
        lexicon.dealWords().forEach(word -> dealWords.add(word.words(), word));
        lexicon.cueWords().forEach(word -> cues.add(word.words(), word.cue()));
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
        // what stands behind a thousand sentences is judged without the network, which takes longer
        Encoder asked = encoder;
        for (Scene scene : scenes(article)) {
            List<Link> links = model.questions().isEmpty() ? List.of() : linker.links(scene, asked);
            List<Draft> drafts = drafts(scene, links);
            List<Draft> merged =
                    new Merger(lexicon)
                            .merge(
                                    new Followers(lexicon).fill(drafts, scene.lines()),
                                    scene.lines());
            Credits credits = new Credits(lexicon, article, scene.lines(), drafts);
            Map<Party, List<Link>> byBuyer =
                    links.stream().collect(Collectors.groupingBy(Link::buyer));
            for (Draft draft : merged) {
                Party buyer = draft.buyer().value();
                int ordinal = ordinals.merge(buyer.id(), 1, Integer::sum);
                Ground ground = ground(draft, byBuyer.getOrDefault(buyer, List.of()), asked);
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
            asked = Encoder.none();
        }
        return explained;
    }

    private record Ground(String by, double confidence, String kind, List<String> grounds) {}

    /** The link that a claim rests on most, or the rule's words where no link tells it. */
    private Ground ground(Draft draft, List<Link> links, Encoder asked) {
        String by = "rule";
        double most = 0;
        boolean ruled = false;
        List<String> grounds = List.of(draft.status().evidence().getFirst().words());
        for (Link link : links) {
            if (link.tells(draft)) {
                ruled |= link.ruled();
                by = ruled ? "both" : "model";
                grounds = link.chance() > most ? link.grounds() : grounds;
                most = Math.max(most, link.chance());
            }
        }
        double raw = by.equals("rule") ? byRule(draft) : most;
        String kind = Explained.kind(draft.buyer().value(), by, asked.version());
        return new Ground(by, model.confidence(kind).at(raw), kind, grounds);
    }

    /** What the rules found and the model allows, and what it found beside them. */
    private static List<Draft> drafts(Scene scene, List<Link> links) {
        Set<Draft> drafts = new LinkedHashSet<>();
        Map<Integer, List<Link>> byLine =
                links.stream().collect(Collectors.groupingBy(link -> link.anchor().line()));
        for (Draft draft : scene.drafts()) {
            Line line = scene.lines().get(draft.line());
            boolean judged =
                    byLine.getOrDefault(draft.line(), List.of()).stream()
                            .anyMatch(link ->
                                    link.buyer().equals(draft.buyer().value())
                                            && link.anchor().isOf(draft, line));
            if (!judged) {
                drafts.add(draft);
            }
        }
        Set<String> counted = countedBuyers(links, link -> true);
        Set<String> ruled = countedBuyers(links, Link::ruled);
        for (Link link : links) {
            String buyer = link.buyer().id();
            boolean sure = link.ruled() || link.chance() >= SURE;
            if (!sure && isSecond(link, byLine.getOrDefault(link.anchor().line(), List.of()))) {
                continue;
            }
            // chips without a number beside a counted purchase are mostly it once more
            boolean bare = link.ruled() || !counted.contains(buyer);
            link.drafts().stream()
                    .filter(draft -> bare || draft.hasNumbers())
                    .filter(_ -> sure || bare || !ruled.contains(buyer))
                    .forEach(drafts::add);
        }
        List<Draft> inOrder = new ArrayList<>(drafts);
        inOrder.sort(Comparator.comparingInt(Draft::line));
        return inOrder;
    }

    /** Whether somebody whom nobody listed stands beside a likelier buyer of the same chips. */
    private static boolean isSecond(Link link, List<Link> beside) {
        return !link.buyer().isListed()
                && beside.stream()
                        .anyMatch(other ->
                                other.ruled()
                                        && other.chance() > link.chance()
                                        && other.anchor().equals(link.anchor()));
    }

    private static Set<String> countedBuyers(List<Link> links, Predicate<Link> which) {
        return links.stream()
                .filter(which)
                .filter(link -> link.drafts().stream().anyMatch(Draft::hasNumbers))
                .map(link -> link.buyer().id())
                .collect(Collectors.toSet());
    }

    /** Everybody whom the article names beside chips, for those who judge or learn. */
    public List<Candidate> candidates(Article article) {
        List<Candidate> candidates = new ArrayList<>();
        int place = 0;
        for (Scene scene : scenes(article)) {
            PairFeatures told = new PairFeatures(scene);
            var mentions = scene.mentionsByLine();
            for (Anchor anchor : scene.anchors()) {
                var here = mentions.getOrDefault(anchor.line(), Map.of());
                for (Figure figure : told.near(anchor)) {
                    List<String> features = new ArrayList<>(told.of(anchor));
                    String id = figure.actor().party().id();
                    features.addAll(told.of(anchor, figure, here.getOrDefault(id, List.of())));
                    candidates.add(candidate(scene, place, anchor, figure, features));
                }
                place++;
            }
        }
        return candidates;
    }

    /** The article as the network reads it, with a pair for each of {@link #candidates}. */
    public List<Passage> passages(Article article) {
        List<Passage> passages = new ArrayList<>();
        for (Scene scene : scenes(article)) {
            PairFeatures told = new PairFeatures(scene);
            passages.add(Marked.of(scene, scene.anchors().stream().map(told::near).toList()));
        }
        return passages;
    }

    private static Candidate candidate(
            Scene scene, int place, Anchor anchor, Figure figure, List<String> features) {
        Line line = scene.lines().get(anchor.line());
        return new Candidate(
                place,
                line.evidence(anchor.first(), anchor.after()),
                !anchor.counts().isEmpty(),
                anchor.chips().stream().map(at -> Anchor.chip(line, at).item()).toList(),
                figure.actor().party(),
                figure.mentions().stream()
                        .map(m -> scene.lines().get(m.line()).evidence(m.index()))
                        .toList(),
                features);
    }

    /** What the article holds, read sentence by sentence; a long one is read in stretches. */
    List<Scene> scenes(Article article) {
        List<Sentence> sentences = SentenceSplitter.split(article);
        List<List<Token>> tokens = new TokenReader(lexicon, article.published()).read(sentences);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            lines.add(Line.of(sentences.get(i), tokens.get(i)));
        }
        return Stretch.of(lines).stream().map(this::scene).toList();
    }

    private Scene scene(Stretch stretch) {
        List<Line> lines = stretch.lines();
        Owners owners = new Owners(lines);
        List<Anchor> anchors = new ArrayList<>();
        List<List<Phrases.Hit<DealWord>>> hits = new ArrayList<>();
        List<List<Phrases.Hit<Cue>>> cueHits = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Anchor> own = i < stretch.own() ? List.of() : Anchor.in(line, i, Count.in(line));
            anchors.addAll(own);
            hits.add(dealWords.find(line.tokens()));
            cueHits.add(own.isEmpty() ? List.of() : cues.find(line.tokens()));
        }
        return new Scene(
                lines,
                hits,
                cueHits,
                anchors,
                Figure.in(lines, lexicon),
                owners.spokenOf(),
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
