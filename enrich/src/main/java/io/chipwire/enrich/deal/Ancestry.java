package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Claim;
import io.chipwire.events.Deal;
import io.chipwire.events.Slot;
import io.chipwire.events.signature.Likeness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the articles of one origin come from each other.
 *
 * @param own ids of the origin's own articles
 * @param descents where each other article has its news from
 */
record Ancestry(List<String> own, List<Deal.Descent> descents) {
    private static final int LARGEST_GROUP = 200;

    /**
     * @param name the origin's
     * @param group the statements that rest on it, in the order they could be known
     */
    static Ancestry of(String name, List<Credit> group) {
        String folded = Folded.name(name);
        Set<String> own = new LinkedHashSet<>();
        Map<String, Credit> others = new LinkedHashMap<>();
        for (Credit credit : group) {
            ArticleRef article = credit.statement().article();
            boolean isOwn =
                    credit.statement().claim().reportedBy() instanceof Slot.Untold<String>
                            && Folded.name(article.source().name()).equals(folded);
            if (isOwn) {
                own.add(article.id());
            } else {
                others.putIfAbsent(article.id(), credit);
            }
        }
        List<Deal.Descent> descents = new ArrayList<>();
        for (Credit credit : others.values()) {
            if (!own.contains(credit.statement().article().id())) {
                descents.add(descent(credit, group, own));
            }
        }
        return new Ancestry(List.copyOf(own), descents);
    }

    private static Deal.Descent descent(Credit credit, List<Credit> group, Set<String> own) {
        ArticleRef article = credit.statement().article();
        Deal.Descent copy = new Deal.Descent(article.id(), "", Deal.Descent.By.COPY, 0);
        Deal.Descent link = copy;
        for (Credit other : group.subList(0, Math.min(group.size(), LARGEST_GROUP))) {
            ArticleRef elder = other.statement().article();
            if (elder.id().equals(article.id())) {
                continue;
            }
            if (other.statement().published().compareTo(credit.statement().published()) <= 0) {
                Likeness likeness = article.signature().compare(elder.signature());
                if (likeness.isCopy() && likeness.copyShare() > copy.share()) {
                    copy =
                            new Deal.Descent(
                                    article.id(),
                                    elder.id(),
                                    Deal.Descent.By.COPY,
                                    Math.round(likeness.copyShare() * 100) / 100.0);
                }
            }
            if (cites(credit.statement().claim(), elder)) {
                link = new Deal.Descent(article.id(), elder.id(), Deal.Descent.By.LINK, 0);
            }
        }
        if (copy.share() > 0) {
            return copy;
        }
        if (!link.from().isEmpty()) {
            return link;
        }
        return credit.statement().claim().reportedBy() instanceof Slot.Told
                ? new Deal.Descent(
                        article.id(),
                        own.isEmpty() ? credit.name() : own.iterator().next(),
                        Deal.Descent.By.CREDIT,
                        0)
                : new Deal.Descent(
                        article.id(),
                        own.isEmpty() ? group.getFirst().name() : own.iterator().next(),
                        Deal.Descent.By.HEADLINE,
                        0);
    }

    private static boolean cites(Claim claim, ArticleRef article) {
        String page = Address.of(article.url()).key();
        return !page.isEmpty()
                && claim.cites().stream()
                        .anyMatch(cite -> Address.of(cite.url()).key().equals(page));
    }
}
