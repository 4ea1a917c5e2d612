package io.chipwire.enrich.train;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.Explained;
import io.chipwire.enrich.claim.GoldForm;
import io.chipwire.enrich.claim.NamesInArticle;
import io.chipwire.enrich.eval.GoldClaim;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.Confidence;
import io.chipwire.enrich.score.Comparison;
import io.chipwire.enrich.score.ScoredClaim;
import io.chipwire.events.Article;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the claims of a reader can be trusted, by kind, measured on marked documents. Those who
 * mark documents look for such with claims; a mailbox holds few. So what is found where nothing is
 * to be found counts as if there were eight documents without a claim to one with.
 */
final class Curves {
    /** How many claims a point of a curve rests on at least. */
    private static final int GROUP = 25;

    /** Documents without a claim to one with; seven in gold/train, more in most mailboxes. */
    private static final double SILENT = 8;

    private final Map<String, List<Confidence.Judged>> judged = new HashMap<>();
    private final Map<String, List<Confidence.Judged>> strays = new HashMap<>();
    private int telling;
    private int silent;

    /** Takes in what a reader finds in a document that it was not taught. */
    void judge(GoldDocument document, List<Article> articles, Lexicon lexicon, ClaimReader reader) {
        boolean tells = document.claims().stream().anyMatch(claim -> !claim.claim().optional());
        telling += tells ? 1 : 0;
        silent += tells ? 0 : 1;
        Map<String, List<Confidence.Judged>> into = tells ? judged : strays;
        List<Explained> explained = new ArrayList<>();
        List<ScoredClaim> told = new ArrayList<>();
        for (Article article : articles) {
            NamesInArticle names = new NamesInArticle(article, lexicon);
            for (Explained one : reader.explain(article)) {
                explained.add(one);
                told.add(ScoredClaim.of(GoldForm.of(one.claim(), names)));
            }
        }
        List<ScoredClaim> gold = document.claims().stream().map(GoldClaim::claim).toList();
        Comparison comparison = Comparison.of(gold, told);
        comparison.wrong().forEach(place -> add(into, explained.get(place), false));
        comparison.matches().stream()
                .filter(match -> !gold.get(match.gold()).optional())
                .forEach(match -> add(into, explained.get(match.predicted()), true));
    }

    private static void add(
            Map<String, List<Confidence.Judged>> into, Explained one, boolean right) {
        into.computeIfAbsent(one.kind(), _ -> new ArrayList<>())
                .add(new Confidence.Judged(one.claim().confidence(), right));
    }

    Map<String, Confidence> confidences() {
        long times = silent == 0 ? 1 : Math.max(1, Math.round(SILENT * telling / silent));
        Map<String, List<Confidence.Judged>> all = new HashMap<>();
        judged.forEach((kind, claims) -> all.put(kind, new ArrayList<>(claims)));
        strays.forEach((kind, claims) -> {
            for (long time = 0; time < times; time++) {
                all.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(claims);
            }
        });
        Map<String, Confidence> confidences = new HashMap<>();
        all.forEach((kind, claims) -> confidences.put(kind, Confidence.of(claims, GROUP)));
        return confidences;
    }
}
