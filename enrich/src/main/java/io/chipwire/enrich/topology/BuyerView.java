package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Deal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What the stores hold on one buyer, parsed. */
final class BuyerView {
    private final Function<Collection<Statement>, List<Deal>> merge;
    private final Map<String, List<Statement>> byArticle = new HashMap<>();
    private final Map<String, String> revisions = new HashMap<>();

    BuyerView(Function<Collection<Statement>, List<Deal>> merge) {
        this.merge = merge;
    }

    /** The buyer's deals if the articles say this, without keeping it. */
    List<Deal> dealsWith(List<Saying> sayings) {
        Map<String, List<Statement>> all = new HashMap<>(byArticle);
        sayings.forEach(saying -> all.put(saying.article().id(), saying.statements()));
        return merge.apply(all.values().stream().flatMap(List::stream).toList());
    }

    void keep(Saying saying) {
        if (saying.isTakenBack()) {
            byArticle.remove(saying.article().id());
        } else {
            byArticle.put(saying.article().id(), saying.statements());
        }
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
