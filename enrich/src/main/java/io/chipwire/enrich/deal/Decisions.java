package io.chipwire.enrich.deal;

import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does to the stories what persons decided. */
final class Decisions {
    private final StoryShelf shelf;
    private final SecondThoughts secondThoughts;
    private final Set<Correction> waiting = new LinkedHashSet<>();

    Decisions(StoryShelf shelf, SecondThoughts secondThoughts) {
        this.shelf = shelf;
        this.secondThoughts = secondThoughts;
    }

    /**
     * Does what is decided about the grouping; the rest goes with it. What is about deals that are
     * not known yet waits for them.
     */
    void correct(Collection<Correction> decided) {
        List<Correction> all = new ArrayList<>(waiting);
        all.addAll(decided);
        for (Correction correction : all) {
            List<DealStory> meant = meant(correction);
            if (meant.isEmpty() || !isAllOf(correction, meant)) {
                shelf.journal().add(waiting, correction);
            } else {
                shelf.journal().remove(waiting, correction);
                correct(correction, meant);
            }
        }
    }

    private static boolean isAllOf(Correction correction, List<DealStory> meant) {
        Set<String> known = new HashSet<>();
        for (DealStory story : meant) {
            story.facts().forEach(fact -> known.add(DealRecord.dealId(fact.statement())));
        }
        return known.containsAll(correction.deals());
    }

    private void correct(Correction correction, List<DealStory> meant) {
        DealStory story = meant.getFirst();
        shelf.touch(story);
        meant.forEach(one -> secondThoughts.settle(one.facts()));
        switch (correction.kind()) {
            case CONFIRM, CORRECT -> story.corrections().add(correction);
            case MERGE -> meant.stream().skip(1).forEach(other -> merge(story, other));
            case SPLIT -> split(story, named(story, correction));
            case REJECT -> shelf.drop(story, named(story, correction));
        }
    }

    private List<DealStory> meant(Correction correction) {
        List<DealStory> meant = new ArrayList<>();
        for (DealStory story : shelf.all()) {
            for (Fact fact : story.facts()) {
                if (correction.deals().contains(DealRecord.dealId(fact.statement()))) {
                    meant.add(story);
                    break;
                }
            }
        }
        return meant;
    }

    private static List<Fact> named(DealStory story, Correction correction) {
        return story.facts().stream()
                .filter(fact ->
                        correction.claims().isEmpty()
                                || correction.claims().contains(fact.statement().claim().id()))
                .toList();
    }

    private void merge(DealStory into, DealStory other) {
        Map<Fact, Deal.Placement> moved = placements(other, other.facts());
        shelf.touch(into);
        into.corrections().addAll(other.corrections());
        shelf.drop(other, moved.keySet());
        moved.forEach((fact, placement) -> shelf.put(fact, into, placement));
    }

    private void split(DealStory story, List<Fact> facts) {
        if (facts.size() < story.facts().size()) {
            Map<Fact, Deal.Placement> moved = placements(story, facts);
            shelf.drop(story, facts);
            DealStory other = shelf.open();
            moved.forEach((fact, placement) -> shelf.put(fact, other, placement));
        }
    }

    private static Map<Fact, Deal.Placement> placements(DealStory story, Collection<Fact> facts) {
        Map<Fact, Deal.Placement> placements = new LinkedHashMap<>();
        facts.forEach(fact -> placements.put(fact, story.placement(fact)));
        return placements;
    }
}
