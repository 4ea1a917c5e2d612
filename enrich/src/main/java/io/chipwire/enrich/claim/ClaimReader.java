package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.mention.TokenReader;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.ContentId;
import io.chipwire.events.Evidence;
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
    private final ListReader lists;

    /** A reader that knows the names and deal words of a lexicon. */
    public ClaimReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.statements = new StatementReader(lexicon);
        this.lists = new ListReader(lexicon);
    }

    /** All claims of the article, in the order in which it makes them; each with its evidence. */
    public Claims read(Article article) {
        List<Sentence> sentences = SentenceSplitter.split(article);
        List<List<Token>> tokens = new TokenReader(lexicon, article.published()).read(sentences);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            lines.add(Line.of(sentences.get(i), tokens.get(i)));
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
        List<Draft> drafts = new ArrayList<>();
        List<Actor> salient = List.of();
        List<Actor> standing = List.of();
        int block = Evidence.TITLE;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean row = line.isRow();
            salient = row && line.sentence().block() != block ? standing : salient;
            block = line.sentence().block();
            List<Draft> told = statements.read(line, i, salient);
            drafts.addAll(told.isEmpty() ? lists.read(line, i, salient) : told);
            List<Actor> spoken = subject(line);
            salient = spoken.isEmpty() ? salient : spoken;
            boolean perPiece = line.is(0, "each", "per") && line.sentence().text().contains(":");
            salient = perPiece ? List.of() : salient;
            // what one row speaks of the next does not, unless it stands over a list of its own
            standing = row && !line.sentence().text().endsWith(":") ? standing : salient;
        }
        return drafts;
    }

    /** Whom a sentence speaks of: the first name that no preposition leads in. */
    private static List<Actor> subject(Line line) {
        Cast cast = new Cast(line);
        List<Actor> unlisted = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (!Actor.isNamedAt(line, i) || cast.isAfterPreposition(i) || cast.isPlace(i)) {
                continue;
            }
            Actor actor = Actor.at(line, i);
            if (actor.isListed() && !actor.isMaker()) {
                return List.of(actor);
            }
            if (!actor.isListed() && unlisted.isEmpty() && actor.party().name().contains(" ")) {
                unlisted.add(actor);
            }
        }
        return unlisted;
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
