package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Saying;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
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
        Map<String, Sayings> all = new HashMap<>(byArticle);
        Map<String, Correction> decided = new TreeMap<>(corrections);
        entries.forEach(entry -> add(entry, all, decided));
        return merge.apply(new Told(statements(all.values()), decided.values()));
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
        add(entry, byArticle, corrections);
    }

    void keep(Sayings sayings) {
        byArticle.put(sayings.revisions().getFirst().article().id(), sayings);
    }

    /** All that is kept of an article. */
    Sayings sayings(String article) {
        return byArticle.getOrDefault(article, NOTHING);
    }

    private static void add(
            Entry entry, Map<String, Sayings> sayings, Map<String, Correction> corrections) {
        if (entry.saying() instanceof Best.Value<Saying>(Saying said)) {
            String article = said.article().id();
            sayings.put(article, sayings.getOrDefault(article, NOTHING).with(said));
        }
        if (entry.correction() instanceof Best.Value<Correction>(Correction decided)) {
            corrections.put(decided.id(), decided);
        }
    }

    private static List<Statement> statements(Collection<Sayings> all) {
        List<Statement> statements = new ArrayList<>();
        all.forEach(sayings -> statements.addAll(Statement.of(sayings.revisions())));
        return statements;
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
