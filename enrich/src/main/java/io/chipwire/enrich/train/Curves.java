package io.chipwire.enrich.train;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.Explained;
import io.chipwire.enrich.claim.GoldForm;
import io.chipwire.enrich.eval.GoldClaim;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.Confidence;
import io.chipwire.enrich.score.Comparison;
import io.chipwire.enrich.score.ScoredClaim;
import io.chipwire.events.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the claims of a reader can be trusted, by kind, measured on marked documents. */
final class Curves {
    /** How many claims a point of a curve rests on at least. */
    private static final int GROUP = 25;

    private final Map<String, List<Confidence.Judged>> judged = new HashMap<>();

    /** Takes in what a reader finds in a document that it was not taught. */
    void judge(GoldDocument document, List<Article> articles, ClaimReader reader) {
        List<Explained> explained = new ArrayList<>();
        articles.forEach(article -> explained.addAll(reader.explain(article)));
        List<ScoredClaim> gold = document.claims().stream().map(GoldClaim::claim).toList();
        Comparison comparison =
                Comparison.of(
                        gold,
                        explained.stream()
                                .map(one -> ScoredClaim.of(GoldForm.of(one.claim())))
                                .toList());
        comparison.wrong().forEach(place -> add(explained.get(place), false));
        comparison.matches().stream()
                .filter(match -> !gold.get(match.gold()).optional())
                .forEach(match -> add(explained.get(match.predicted()), true));
    }

    private void add(Explained one, boolean right) {
        judged.computeIfAbsent(one.kind(), _ -> new ArrayList<>())
                .add(new Confidence.Judged(one.claim().confidence(), right));
    }

    Map<String, Confidence> confidences() {
        Map<String, Confidence> confidences = new HashMap<>();
        judged.forEach((kind, claims) -> confidences.put(kind, Confidence.of(claims, GROUP)));
        return confidences;
    }
}
