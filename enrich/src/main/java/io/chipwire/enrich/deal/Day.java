package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Known;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What became known on one day, what no longer stood, and what persons decided. */
record Day(List<Statement> added, List<Statement> ended, List<Correction> corrections) {
    private static final Comparator<Statement> ARRIVAL =
            Statement.AS_KNOWN.thenComparing(statement -> statement.known().at());

    /** A day on which nothing is known yet. */
    Day() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The same, each list in an order of its own that does not depend on what came in first. */
    Day inOrder() {
        return new Day(
                added.stream().sorted(ARRIVAL).toList(),
                ended.stream().sorted(ARRIVAL).toList(),
                corrections.stream()
                        .sorted(Comparator.comparing(Correction::at).thenComparing(Correction::id))
                        .toList());
    }

    /** The same day if these had never been said. */
    Day without(Set<Statement> fallen) {
        List<Statement> left = new ArrayList<>(added);
        left.removeIf(fallen::contains);
        return new Day(left, List.of(), corrections);
    }

    boolean isEmpty() {
        return added.isEmpty() && ended.isEmpty() && corrections.isEmpty();
    }

    /** When all of it could be known: as published, if any of it was. */
    Known known() {
        List<Known> moments = new ArrayList<>();
        added.forEach(statement -> moments.add(statement.known()));
        for (Statement statement : ended) {
            if (statement.until() instanceof Best.Value<Known>(Known until)) {
                moments.add(until);
            }
        }
        corrections.forEach(one -> moments.add(new Known(one.at(), Known.By.PUBLISHED)));
        return moments.stream()
                .max(
                        Comparator.comparing((Known known) -> known.by() == Known.By.PUBLISHED)
                                .thenComparing(Known::at))
                .orElseThrow();
    }

    /**
     * Ids of the articles that changed a story; of those that no longer say so, or the decision.
     */
    List<String> causes(DealStory story) {
        Set<String> causes = new LinkedHashSet<>();
        for (Statement statement : added) {
            if (!story.of(statement.article().id()).isEmpty()) {
                causes.add(statement.article().id());
            }
        }
        if (causes.isEmpty()) {
            ended.forEach(statement -> causes.add(statement.article().id()));
            corrections.forEach(correction -> causes.add(correction.id()));
        }
        if (causes.isEmpty()) {
            added.stream().map(Statement::article).map(ArticleRef::id).forEach(causes::add);
        }
        return List.copyOf(causes);
    }
}
