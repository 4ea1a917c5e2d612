package io.chipwire.enrich.deal;

import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import io.chipwire.events.Revision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plays what became known about one buyer, day by day, and writes down what each deal was from when
 * until when. What it says of a day rests on nothing that came later, so that the ledger as of a
 * day is the ledger that was.
 *
 * <p>What comes next is played on; what comes late takes the last days back and plays them again,
 * and if it is older than the journal reaches, all is played anew. Either way the ledger is the
 * same. Not thread-safe.
 */
final class Timeline {
    private final Reference reference;
    private final Views views;
    private final Days days = new Days();
    private final Journal journal = new Journal();
    private final Map<String, Deal> written = new HashMap<>();
    private Chains chains = new Chains(journal);
    private Map<String, String> ownerOfClaim = new HashMap<>();
    private Map<String, Set<String>> claimsOf = new HashMap<>();
    private Map<String, Statement> firsts = new HashMap<>();
    private Map<DealStory, String> ids = new HashMap<>();
    private Map<String, DealStory> storyOf = new HashMap<>();
    private Stories stories;
    private LocalDate today = LocalDate.MIN;

    Timeline(Reference reference, Views views) {
        this.reference = reference;
        this.views = views;
        stories = new Stories(reference, journal);
    }

    /** The deals of the present with all their past, by id. */
    List<Deal> deals(Told told) {
        LocalDate first = days.change(told);
        if (!first.isAfter(today) && !journal.reaches(first)) {
            forget();
            first = LocalDate.MIN;
        }
        journal.rewind(first);
        days.from(first).forEach(this::play);
        return present();
    }

    private void forget() {
        journal.clear();
        chains = new Chains(journal);
        ownerOfClaim = new HashMap<>();
        claimsOf = new HashMap<>();
        firsts = new HashMap<>();
        written.clear();
        today = LocalDate.MIN;
        forgetStories();
    }

    private void forgetStories() {
        stories = new Stories(reference, journal);
        ids = new HashMap<>();
        storyOf = new HashMap<>();
    }

    private void play(LocalDate date, Day told) {
        Day day = told.inOrder();
        LocalDate before = today;
        journal.begin(date);
        journal.note(() -> today = before);
        today = date;
        boolean isRebuilt = !day.ended().isEmpty();
        if (isRebuilt) {
            rebuild(date);
        } else {
            take(day);
        }
        write(day, isRebuilt);
    }

    private void take(Day day) {
        stories.add(day.added().stream().map(Fact::of).toList());
        stories.correct(day.corrections());
    }

    /** What rested on a statement that fell may fall too, so all is told again without it. */
    private void rebuild(LocalDate until) {
        Stories oldStories = stories;
        Map<DealStory, String> oldIds = ids;
        Map<String, DealStory> oldStoryOf = storyOf;
        journal.note(() -> {
            stories = oldStories;
            ids = oldIds;
            storyOf = oldStoryOf;
            written.clear();
        });
        forgetStories();
        written.clear();
        Set<Statement> fallen = new HashSet<>();
        days.upTo(until).forEach(day -> fallen.addAll(day.ended()));
        journal.unnoted(() -> days.upTo(until).forEach(day -> take(day.without(fallen).inOrder())));
    }

    private void write(Day day, boolean isRebuilt) {
        Known known = day.known();
        Set<String> before = isRebuilt ? new TreeSet<>(chains.ids()) : new TreeSet<>();
        Map<String, DealStory> now = new TreeMap<>();
        for (DealStory story : stories.takeTouched()) {
            String old = ids.get(story);
            if (old != null) {
                journal.remove(ids, story);
                journal.remove(storyOf, old);
                before.add(old);
            }
            if (!story.facts().isEmpty()) {
                now.put(story.id(), story);
            }
        }
        Map<String, Revision> next = new TreeMap<>();
        now.forEach((id, story) -> next.put(id, revision(id, story, day, known)));
        now.forEach(this::own);
        for (String id : before) {
            forgetWritten(id);
            if (!now.containsKey(id) && chains.has(id)) {
                chains.end(id, known);
            }
        }
        next.forEach((id, revision) -> chains.append(id, revision, known));
        chains.adopt(this::heir);
    }

    private void own(String id, DealStory story) {
        journal.put(ids, story, id);
        journal.put(storyOf, id, story);
        forgetWritten(id);
        for (Fact fact : story.facts()) {
            String claim = fact.statement().claim().id();
            String before = ownerOfClaim.getOrDefault(claim, "");
            if (!id.equals(before)) {
                journal.put(ownerOfClaim, claim, id);
                journal.remove(claimsOf(before), claim);
                journal.add(claimsOf(id), claim);
            }
        }
    }

    private Set<String> claimsOf(String id) {
        return claimsOf.computeIfAbsent(id, _ -> new HashSet<>());
    }

    private void forgetWritten(String id) {
        written.remove(id);
        journal.note(() -> written.remove(id));
    }

    private Revision revision(String id, DealStory story, Day day, Known known) {
        DealView view = view(story);
        List<Deal.Link> links = stories.links(story);
        List<String> causes = day.causes(story);
        if (chains.has(id)) {
            return views.revisions().next(chains.open(id), view, links, known, causes);
        }
        Statement first = story.first();
        firsts.put(id, first); // says the same whenever it is made, so the journal need not know
        String owner = ownerOfClaim.getOrDefault(first.claim().id(), "");
        return views.revisions().first(id, owner, view, links, known, causes);
    }

    /** The deal that now has the claim which gave the id; the empty string if none has. */
    private String heir(String id) {
        Statement first = Objects.requireNonNull(firsts.get(id));
        String owner = ownerOfClaim.getOrDefault(first.claim().id(), "");
        DealStory story = storyOf.get(owner);
        return story != null && story.has(first) ? owner : "";
    }

    private List<Deal> present() {
        chains.takeChanged().forEach(written::remove);
        List<Deal> deals = new ArrayList<>();
        for (String id : new TreeSet<>(storyOf.keySet())) {
            deals.add(written.computeIfAbsent(id, this::write));
        }
        return deals;
    }

    private Deal write(String id) {
        DealStory story = Objects.requireNonNull(storyOf.get(id));
        Map<Statement, Fact> facts = new HashMap<>();
        story.facts().forEach(fact -> facts.put(fact.statement(), fact));
        DealView view = view(story);
        List<Deal.Placement> placements =
                view.statements().stream().map(facts::get).map(story::placement).toList();
        DealRecord record =
                new DealRecord(
                        view, placements, chains.open(id).links(), past(id), chains.revisions(id));
        return views.written(record.key(), () -> record.write(reference));
    }

    private List<Statement> past(String id) {
        return days.past().ofClaims(claimsOf(id));
    }

    private DealView view(DealStory story) {
        List<Statement> statements =
                story.facts().stream().map(Fact::statement).sorted(Statement.AS_KNOWN).toList();
        return views.of(days.past().of(statements, today), story.corrections());
    }
}
