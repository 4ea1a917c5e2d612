package io.chipwire.enrich.story;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Article;
import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A made-up world as Kafka carries it: its articles, what each of them says, and its ledger. */
public final class PrintedWorld {
    private final World world;
    private final Map<String, World.Telling> byRevision = new HashMap<>();

    private PrintedWorld(World world) {
        this.world = world;
        world.tellings().forEach(telling -> byRevision.put(telling.article().revision(), telling));
    }

    /** So many deals, told by so many articles or a few more. */
    public static PrintedWorld of(long seed, int deals, int articles) {
        return new PrintedWorld(World.of(seed, deals, articles));
    }

    /** Every revision of every article, in the order they came out. */
    public List<Article> articles() {
        return world.tellings().stream().map(telling -> article(telling.article())).toList();
    }

    /** What a revision of an article says. */
    public Claims read(Article article) {
        World.Telling telling = byRevision.get(article.revision());
        if (telling == null) {
            throw new IllegalArgumentException("expected an article of this world, got another");
        }
        return new Claims(Claims.SCHEMA, telling.article(), "story", telling.claims());
    }

    /** What merging knows beyond the articles. */
    public Reference reference() {
        return world.reference();
    }

    /** The ledger of all articles and these decisions, by id, made without Kafka. */
    public List<Deal> ledger(List<Correction> corrections) {
        DealMerger merger = new DealMerger(reference());
        List<Deal> deals = new ArrayList<>();
        for (Map.Entry<String, List<Statement>> told : Scores.statements(world).entrySet()) {
            List<Correction> meant =
                    corrections.stream()
                            .filter(one -> reference().root(one.buyer()).equals(told.getKey()))
                            .toList();
            deals.addAll(merger.deals(told.getValue(), meant));
        }
        deals.sort(Comparator.comparing(Deal::id));
        return deals;
    }

    /** A ledger's canonical form, a line each. */
    public static List<String> dump(Iterable<Deal> ledger) {
        List<String> lines = new ArrayList<>();
        ledger.forEach(deal -> lines.add(Canonical.text(deal)));
        return lines;
    }

    private static Article article(ArticleRef ref) {
        return new Article(
                Article.SCHEMA,
                ref.id(),
                ref.revision(),
                ref.url(),
                ref.url(),
                ref.source(),
                new Article.Place.Standalone(),
                ref.title(),
                List.of(),
                ref.published(),
                ref.updated(),
                ref.fetched(),
                "en",
                List.of(),
                List.of(),
                false,
                ref.textHash(),
                ref.signature(),
                Best.unknown());
    }
}
