package io.chipwire.enrich.train;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.eval.Evaluation;
import io.chipwire.enrich.eval.GoldClaim;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.Confidence;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.learn.Logistic;
import io.chipwire.enrich.learn.Weights;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes a model from documents that a careful reader marked.
 *
 * <p>Each document is read twice: as it is, and with the buyers of all documents taken out of the
 * lexicon, so that the model learns as much of names that nobody listed as of those it knows. How
 * far its answers can be trusted is measured on documents of sources that it was not taught, in
 * turns.
 */
public final class Training {
    private static final int TURNS = 4;
    private static final int FEWEST = 20;
    private static final double FREEDOM = 0.03;

    /**
     * A document to learn from.
     *
     * @param weight how much it counts; texts that were written to be learned from count less than
     *     those of the world
     */
    public record Source(GoldDocument document, double weight) {}

    private record Reading(
            Source source, List<Article> articles, Lexicon lexicon, List<Lesson.Taught> taught) {}

    private final List<Reading> readings = new ArrayList<>();

    /**
     * Reads the documents.
     *
     * @throws IOException if one of them cannot be read
     */
    public Training(List<Source> sources, Evaluation.Articles articles, Lexicon lexicon)
            throws IOException {
        List<GoldDocument> documents = sources.stream().map(Source::document).toList();
        Lexicon unknowing = Evaluation.withoutBuyers(lexicon, documents);
        for (Lexicon known : List.of(lexicon, unknowing)) {
            ClaimReader reader = new ClaimReader(known, LinkModel.none(), Encoder.none());
            for (Source source : sources) {
                List<Article> read = articles.of(source.document());
                readings.add(new Reading(source, read, known, taught(source, read, reader)));
            }
        }
    }

    private static List<Lesson.Taught> taught(
            Source source, List<Article> articles, ClaimReader reader) {
        List<List<GoldClaim>> claims = byArticle(source.document().claims(), articles);
        List<Lesson.Taught> taught = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            List<NameSpan> told = new MarkedNames(source.document()).in(article);
            taught.addAll(
                    new Lesson(article, reader.candidates(article, told), claims.get(i)).taught());
        }
        return taught;
    }

    /** Lays each claim to the article of a document that has most of its marked words. */
    static List<List<GoldClaim>> byArticle(List<GoldClaim> claims, List<Article> articles) {
        List<List<GoldClaim>> byArticle = new ArrayList<>();
        articles.forEach(_ -> byArticle.add(new ArrayList<>()));
        for (GoldClaim claim : claims) {
            int best = 0;
            int most = 0;
            for (int i = 0; i < articles.size(); i++) {
                int marks = marks(claim.spans(), new Places(articles.get(i)));
                best = marks > most ? i : best;
                most = Math.max(most, marks);
            }
            if (most > 0) {
                byArticle.get(best).add(claim);
            }
        }
        return byArticle;
    }

    /** How many of the marked words an article has; those that tell the deal count most. */
    private static int marks(GoldClaim.Spans spans, Places places) {
        int marks = places.of(spans.trigger()).isEmpty() ? 0 : 3;
        for (String words : List.of(spans.buyer(), spans.seller(), spans.quantity())) {
            marks += places.of(words).isEmpty() ? 0 : 1;
        }
        return marks;
    }

    /** The model of all documents. */
    public LinkModel model() {
        Curves curves = new Curves();
        for (int turn = 0; turn < TURNS; turn++) {
            int held = turn;
            List<Reading> others =
                    readings.stream().filter(reading -> turnOf(reading) != held).toList();
            LinkModel model = new LinkModel(questions(others), Map.of());
            readings.stream()
                    .filter(reading -> turnOf(reading) == held && reading.source().weight() >= 1)
                    .forEach(reading ->
                            curves.judge(
                                    reading.source().document(),
                                    reading.articles(),
                                    reading.lexicon(),
                                    new ClaimReader(reading.lexicon(), model, Encoder.none())));
        }
        return new LinkModel(questions(readings), curves.confidences());
    }

    /**
     * A model with the curves of confidence for its claims beside a network.
     *
     * @param documents that neither of them was taught
     * @throws IOException if one of them cannot be read
     */
    public static LinkModel beside(
            Encoder encoder,
            LinkModel model,
            List<GoldDocument> documents,
            Evaluation.Articles articles,
            Lexicon lexicon)
            throws IOException {
        Curves curves = new Curves();
        LinkModel raw = new LinkModel(model.questions(), Map.of());
        for (Lexicon known : List.of(lexicon, Evaluation.withoutBuyers(lexicon, documents))) {
            ClaimReader reader = new ClaimReader(known, raw, encoder);
            for (GoldDocument document : documents) {
                curves.judge(document, articles.of(document), known, reader);
            }
        }
        Map<String, Confidence> confidences = new HashMap<>(model.confidences());
        confidences.putAll(curves.confidences());
        return new LinkModel(model.questions(), confidences);
    }

    private static int turnOf(Reading reading) {
        String hash = ContentId.sha256("turn " + reading.source().document().source());
        return Integer.parseInt(hash, 0, 4, 16) % TURNS;
    }

    private static Map<String, Weights> questions(List<Reading> readings) {
        Map<String, Weights> questions = new HashMap<>();
        questions.put(LinkModel.BUYER, fit(readings, Lesson.Taught::buys));
        questions.put(LinkModel.SELLER, fit(readings, Lesson.Taught::sells));
        questions.put(LinkModel.LEASE, fit(readings, Lesson.Taught::leases));
        for (Stage stage : Stage.values()) {
            questions.put(
                    LinkModel.STAGE + stage.word(),
                    fit(
                            readings,
                            taught ->
                                    taught.stage() instanceof Best.Value<String>(String told)
                                            ? Best.of(told.equals(stage.word()))
                                            : Best.unknown()));
        }
        return questions;
    }

    private static Weights fit(
            List<Reading> readings, Function<Lesson.Taught, Best<Boolean>> answer) {
        List<Logistic.Example> examples = new ArrayList<>();
        for (Reading reading : readings) {
            for (Lesson.Taught taught : reading.taught()) {
                if (answer.apply(taught) instanceof Best.Value<Boolean>(Boolean yes)) {
                    examples.add(
                            new Logistic.Example(
                                    taught.candidate().features(), yes, reading.source().weight()));
                }
            }
        }
        return new Logistic(FEWEST, FREEDOM).fit(examples);
    }
}
