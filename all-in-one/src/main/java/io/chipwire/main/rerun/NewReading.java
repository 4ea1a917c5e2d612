package io.chipwire.main.rerun;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Saying;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Article;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Dating;
import io.chipwire.events.Deal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The ledger that a reader would make of the archive. Articles from a day on are read anew; of an
 * older one that has not changed since, the published claims stand. Keeps what all articles say in
 * memory, as the running ledger does, and no article.
 */
final class NewReading {
    private final Function<Article, Claims> reader;
    private final Reference reference;
    private final LocalDate from;
    private final Consumer<String> problems;
    private final Map<String, Claims> published = new HashMap<>();
    private final Map<String, List<Claims>> revisions = new LinkedHashMap<>();
    private final Map<String, List<Correction>> corrections = new HashMap<>();

    /**
     * A reading of nothing yet.
     *
     * @param problems takes what is said of an article that cannot be read
     */
    NewReading(
            Function<Article, Claims> reader,
            Reference reference,
            LocalDate from,
            Consumer<String> problems) {
        this.reader = reader;
        this.reference = reference;
        this.from = from;
        this.problems = problems;
    }

    /** What an article is published to say; a later one replaces it. */
    void published(Claims claims) {
        published.put(claims.article().id(), claims);
    }

    /** What a person decided. */
    void decided(Correction correction) {
        corrections
                .computeIfAbsent(reference.root(correction.buyer()), _ -> new ArrayList<>())
                .add(correction);
    }

    /** A revision of an article, after all that is published. */
    void read(Article article) {
        List<Claims> before = revisions.computeIfAbsent(article.id(), _ -> new ArrayList<>());
        if (!before.isEmpty() && before.getLast().article().revision().equals(article.revision())) {
            return;
        }
        Claims old = published.get(article.id());
        boolean isKept =
                day(article).isBefore(from)
                        && old != null
                        && old.article().revision().equals(article.revision());
        try {
            before.add(isKept ? old : reader.apply(article));
        } catch (RuntimeException | StackOverflowError e) {
            problems.accept(
                    "article "
                            + article.id()
                            + "@"
                            + article.revision()
                            + ": cannot be read: "
                            + e);
        }
    }

    /** The articles that say something else now than what is published, by id, with revision. */
    Map<String, String> changedArticles() {
        Map<String, String> changed = new TreeMap<>();
        revisions.forEach((id, all) -> {
            Claims old = published.get(id);
            if (!all.isEmpty()
                    && old != null
                    && old.article().revision().equals(all.getLast().article().revision())
                    && !old.claims().equals(all.getLast().claims())) {
                changed.put(id, all.getLast().article().revision());
            }
        });
        return changed;
    }

    /** Hands over the deals, those of one buyer and its kin after another. */
    void deals(Consumer<Deal> each) {
        DealMerger merger = new DealMerger(reference);
        statements()
                .forEach((buyer, statements) -> {
                    try {
                        merger.deals(statements, corrections.getOrDefault(buyer, List.of()))
                                .forEach(each);
                    } catch (RuntimeException | StackOverflowError e) {
                        problems.accept("buyer " + buyer + ": cannot be merged: " + e);
                    }
                });
    }

    private Map<String, List<Statement>> statements() {
        Map<String, List<Statement>> statements = new TreeMap<>();
        for (List<Claims> all : revisions.values()) {
            Set<String> buyers = new LinkedHashSet<>();
            all.forEach(one -> one.claims().forEach(claim -> buyers.add(buyer(claim))));
            for (String buyer : buyers) {
                statements
                        .computeIfAbsent(buyer, _ -> new ArrayList<>())
                        .addAll(Statement.of(sayings(all, buyer)));
            }
        }
        return statements;
    }

    /** What revisions say of one buyer, from the first on that speaks of it. */
    private List<Saying> sayings(List<Claims> all, String buyer) {
        List<Saying> sayings = new ArrayList<>();
        for (Claims one : all) {
            List<Claim> claims =
                    one.claims().stream().filter(claim -> buyer(claim).equals(buyer)).toList();
            boolean isSilentStill = sayings.isEmpty() || sayings.getLast().isTakenBack();
            if (!claims.isEmpty() || !isSilentStill) {
                sayings.add(new Saying(one.article(), claims));
            }
        }
        return sayings;
    }

    private String buyer(Claim claim) {
        return reference.root(claim.buyer().value().id());
    }

    private static LocalDate day(Article article) {
        return switch (article.published()) {
            case Dating.Dated dated -> dated.day();
            case Dating.Undated() -> LocalDate.ofInstant(article.fetched(), ZoneOffset.UTC);
        };
    }
}
