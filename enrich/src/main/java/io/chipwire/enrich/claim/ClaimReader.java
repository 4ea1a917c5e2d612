package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.TokenReader;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.ContentId;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads who obtains which chips out of one article, on its own. The same article always gives the
 * same claims; the time grows with the article's length. Thread-safe.
 */
public final class ClaimReader {
    /** Name and version of the rules, as claims carry it. */
    public static final String EXTRACTOR = "rules-1";

    private final Lexicon lexicon;
    private final StatementReader statements;
    private final LayoutReader layouts;

    /** A reader that knows the names and deal words of a lexicon. */
    public ClaimReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.statements = new StatementReader(lexicon);
        this.layouts = new LayoutReader(lexicon);
    }

    /** All claims of the article, in the order in which it makes them; each with its evidence. */
    public Claims read(Article article) {
        TokenReader tokens = new TokenReader(lexicon, article.published());
        List<Line> lines = new ArrayList<>();
        for (Sentence sentence : SentenceSplitter.split(article)) {
            lines.add(Line.of(sentence, tokens.read(sentence)));
        }
        List<Draft> drafts = drafts(lines);
        List<Draft> merged =
                new Merger(lexicon).merge(new Followers(lexicon).fill(drafts, lines), lines);
        return new Claims(
                Claims.SCHEMA,
                article.ref(),
                EXTRACTOR,
                claims(new Credits(lexicon, article, lines, drafts), article, merged));
    }

    private List<Draft> drafts(List<Line> lines) {
        Owners owners = new Owners(lines);
        List<List<Actor>> salient = owners.spokenOf();
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Draft> told = statements.read(lines.get(i), i, salient.get(i));
            drafts.addAll(told.isEmpty() ? layouts.read(lines, i, owners, salient.get(i)) : told);
        }
        return layouts.complete(drafts, lines, owners);
    }

    private static List<Claim> claims(Credits credits, Article article, List<Draft> drafts) {
        Map<String, Integer> ordinals = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : drafts) {
            String buyer = draft.buyer().value().id();
            int ordinal = ordinals.merge(buyer, 1, Integer::sum);
            claims.add(
                    new Claim(
                            ContentId.of(article.id(), buyer, "" + ordinal),
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
                            confidence(draft)));
        }
        return claims;
    }

    private static double confidence(Draft draft) {
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
