package io.chipwire.enrich.deal;

import io.chipwire.events.Mode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts the statements about one buyer into deals. Facts with numbers come first and so shape the
 * deals, vague ones then find the nearest; each is compared only with the stories that may tell of
 * its chips.
 */
final class Stories {
    private static final Comparator<Fact> SHAPING_ORDER =
            Comparator.comparing(Fact::isVague).thenComparing(Fact::statement, Statement.AS_KNOWN);

    private final List<DealStory> all = new ArrayList<>();
    private final Map<Block, Set<DealStory>> byFamily = new HashMap<>();
    private final Map<Mode, List<DealStory>> byMode = new HashMap<>();

    /** Where to look; an empty family holds the stories that name none. */
    private record Block(Mode mode, String family) {}

    private Stories() {}

    static List<DealStory> of(Collection<Statement> statements) {
        Stories stories = new Stories();
        statements.stream().map(Fact::of).sorted(SHAPING_ORDER).forEach(stories::add);
        return stories.all;
    }

    private void add(Fact fact) {
        DealStory story = nearest(fact);
        boolean wasBare = story.items().isBare();
        story.add(fact);
        if (wasBare && !story.items().isBare()) {
            block(fact.mode(), "").remove(story);
        }
        for (String family : families(story.items())) {
            block(fact.mode(), family).add(story);
        }
    }

    private DealStory nearest(Fact fact) {
        int best = DealStory.ANOTHER_DEAL;
        DealStory nearest = null;
        for (DealStory story : candidates(fact)) {
            int score = story.score(fact);
            if (score > best) {
                best = score;
                nearest = story;
            }
        }
        if (nearest != null) {
            return nearest;
        }
        DealStory opened = new DealStory(all.size());
        all.add(opened);
        byMode.computeIfAbsent(fact.mode(), _ -> new ArrayList<>()).add(opened);
        return opened;
    }

    private Collection<DealStory> candidates(Fact fact) {
        if (fact.items().isBare()) {
            return byMode.getOrDefault(fact.mode(), List.of());
        }
        List<DealStory> candidates = new ArrayList<>(block(fact.mode(), ""));
        for (String family : fact.items().families()) {
            candidates.addAll(block(fact.mode(), family));
        }
        candidates.sort(Comparator.comparingInt(DealStory::number));
        return candidates;
    }

    private Set<DealStory> block(Mode mode, String family) {
        return byFamily.computeIfAbsent(new Block(mode, family), _ -> new LinkedHashSet<>());
    }

    private static Set<String> families(ItemScope items) {
        return items.isBare() ? Set.of("") : items.families();
    }
}
