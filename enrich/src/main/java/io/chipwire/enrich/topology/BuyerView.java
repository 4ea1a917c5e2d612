package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Saying;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the stores hold on one buyer, parsed. */
final class BuyerView {
    private static final Sayings NOTHING = new Sayings(List.of());

    private final Supplier<Function<Told, List<Deal>>> merging;
    private final Map<String, Sayings> byArticle = new HashMap<>();
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final Map<String, Correction> corrections = new TreeMap<>();
    private final Map<String, String> revisions = new HashMap<>();

    private Function<Told, List<Deal>> merge;

    /**
     * @param merging makes the merging function, which may remember what a revision says
     */
    BuyerView(Supplier<Function<Told, List<Deal>>> merging) {
        this.merging = merging;
        this.merge = merging.get();
    }

    /** The buyer's deals with these entries, without keeping them. */
    List<Deal> dealsWith(List<Entry> entries) {
        if (entries.stream().anyMatch(this::isReadAgain)) {
            merge = merging.get();
        }
        Map<String, Sayings> changed = new HashMap<>();
        Map<String, Correction> decided = new TreeMap<>(corrections);
        for (Entry entry : entries) {
            if (entry.saying() instanceof Best.Value<Saying>(Saying said)) {
                String article = said.article().id();
                changed.put(article, changed.getOrDefault(article, sayings(article)).with(said));
            }
            if (entry.correction() instanceof Best.Value<Correction>(Correction one)) {
                decided.put(one.id(), one);
            }
        }
        return merge.apply(new Told(statements(changed), decided.values()));
    }

    private List<Statement> statements(Map<String, Sayings> changed) {
        List<Statement> all = new ArrayList<>();
        statements.forEach((article, told) -> {
            if (!changed.containsKey(article)) {
                all.addAll(told);
            }
        });
        changed.values().forEach(sayings -> all.addAll(Statement.of(sayings.revisions())));
        return all;
    }

    /** What articles say and said, as far as it is kept. */
    List<Statement> statements() {
        return statements(Map.of());
    }

    /** Whether it is the newest revision of an article in another reading. */
    private boolean isReadAgain(Entry entry) {
        if (!(entry.saying() instanceof Best.Value<Saying>(Saying said))) {
            return false;
        }
        List<Saying> kept = sayings(said.article().id()).revisions();
        return !kept.isEmpty()
                && kept.getLast().article().revision().equals(said.article().revision());
    }

    void keep(Entry entry) {
        if (entry.saying() instanceof Best.Value<Saying>(Saying said)) {
            keep(sayings(said.article().id()).with(said));
        }
        if (entry.correction() instanceof Best.Value<Correction>(Correction decided)) {
            corrections.put(decided.id(), decided);
        }
    }

    void keep(Sayings sayings) {
        String article = sayings.revisions().getFirst().article().id();
        byArticle.put(article, sayings);
        statements.put(article, Statement.of(sayings.revisions()));
    }

    /** All that is kept of an article. */
    Sayings sayings(String article) {
        return byArticle.getOrDefault(article, NOTHING);
    }

    /** The published revision of a deal; empty if it is not published. */
    String revision(String deal) {
        return revisions.getOrDefault(deal, "");
    }

    void publish(String deal, String revision) {
        revisions.put(deal, revision);
    }

    void unpublish(String deal) {
        revisions.remove(deal);
    }

    /** Ids of the published deals that are not among these, sorted. */
    Set<String> publishedBut(List<Deal> deals) {
        Set<String> others = new TreeSet<>(revisions.keySet());
        deals.forEach(deal -> others.remove(deal.id()));
        return others;
    }
}
