package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import io.chipwire.events.Mode;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The stories of one buyer and where to find them: each is compared only with facts that may tell
 * of its chips. Notes how to take back what is done to them.
 */
final class StoryShelf {
    private static final Comparator<DealStory> AS_OPENED =
            Comparator.comparingInt(DealStory::number);

    private final Reference reference;
    private final Journal journal;
    private final Map<Block, Set<DealStory>> byFamily = new HashMap<>();
    private final Map<Mode, Set<DealStory>> byMode = new HashMap<>();
    private final Map<String, Set<DealStory>> byArticle = new HashMap<>();
    private final Set<DealStory> touched = new TreeSet<>(AS_OPENED);
    private final Tranches tranches = new Tranches(byArticle);
    private int opened;

    /** Where to look; an empty family holds the stories that name none. */
    private record Block(Mode mode, String family) {}

    /**
     * @param journal where it notes how to take back what it does
     */
    StoryShelf(Reference reference, Journal journal) {
        this.reference = reference;
        this.journal = journal;
    }

    Journal journal() {
        return journal;
    }

    /** All stories, in the order they were opened. */
    List<DealStory> all() {
        List<DealStory> all = new ArrayList<>();
        byMode.values().forEach(all::addAll);
        all.sort(AS_OPENED);
        return all;
    }

    /** The stories that changed since they were last taken. */
    List<DealStory> touched() {
        return List.copyOf(touched);
    }

    /** The stories that changed since the last call; some may be empty. */
    Set<DealStory> takeTouched() {
        Set<DealStory> taken = new LinkedHashSet<>(touched);
        touched.clear(); // none is left over from day to day, so the journal need not know
        return taken;
    }

    void touch(DealStory story) {
        journal.keep(story);
        touched.add(story);
    }

    /** A new story without facts. */
    DealStory open() {
        journal.note(() -> opened--);
        return new DealStory(opened++, reference);
    }

    void put(Fact fact, DealStory story, Deal.Placement placement) {
        touch(story);
        story.add(fact, placement);
        file(story, fact.mode());
        Set<DealStory> told = ofArticle(fact.article());
        boolean isNew = journal.add(told, story);
        if ((isNew && told.size() > 1) || fact.stage() == Stage.ORDERED) {
            touchSums(fact);
        }
    }

    /** What adds up to a total may be any of those beside it, and another number another sum. */
    private void touchSums(Fact fact) {
        List<DealStory> near = candidates(fact);
        if (near.stream().anyMatch(this::isToldBeside)) {
            touched.addAll(near);
        }
    }

    private boolean isToldBeside(DealStory story) {
        return story.facts().stream().anyMatch(fact -> ofArticle(fact.article()).size() > 1);
    }

    void drop(DealStory story, Collection<Fact> facts) {
        Mode mode = story.facts().iterator().next().mode();
        unfile(story, mode);
        touch(story);
        story.remove(facts);
        for (Fact gone : facts) {
            if (story.of(gone.article()).isEmpty()) {
                journal.remove(ofArticle(gone.article()), story);
            }
        }
        if (!story.facts().isEmpty()) {
            file(story, mode);
        }
    }

    /** The stories that may tell of the fact's chips, in the order they were opened. */
    List<DealStory> candidates(Fact fact) {
        List<DealStory> candidates = new ArrayList<>();
        if (fact.items().isBare()) {
            candidates.addAll(ofMode(fact.mode()));
        } else {
            candidates.addAll(block(fact.mode(), ""));
            for (String family : fact.items().families()) {
                candidates.addAll(block(fact.mode(), family));
            }
        }
        candidates.sort(AS_OPENED);
        return candidates;
    }

    /** Whether the story tells of purchases, or of leases. */
    boolean isFiled(DealStory story, Mode mode) {
        return ofMode(mode).contains(story);
    }

    /** The stories that an article tells of. */
    Set<DealStory> ofArticle(String article) {
        return byArticle.computeIfAbsent(article, _ -> new LinkedHashSet<>());
    }

    /** The other deals that this one contains or is a part of. */
    List<Deal.Link> links(DealStory story) {
        return tranches.links(story, candidates(story.facts().iterator().next()));
    }

    private void file(DealStory story, Mode mode) {
        journal.add(ofMode(mode), story);
        if (story.items().isBare()) {
            journal.add(block(mode, ""), story);
            return;
        }
        journal.remove(block(mode, ""), story);
        for (String family : story.items().families()) {
            journal.add(block(mode, family), story);
        }
    }

    private void unfile(DealStory story, Mode mode) {
        journal.remove(ofMode(mode), story);
        journal.remove(block(mode, ""), story);
        story.items().families().forEach(family -> journal.remove(block(mode, family), story));
    }

    private Set<DealStory> ofMode(Mode mode) {
        return byMode.computeIfAbsent(mode, _ -> new LinkedHashSet<>());
    }

    private Set<DealStory> block(Mode mode, String family) {
        return byFamily.computeIfAbsent(new Block(mode, family), _ -> new LinkedHashSet<>());
    }
}
