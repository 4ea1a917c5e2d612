package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plays what became known about one buyer, day by day, and writes down what each deal was from when
 * until when. What it says of a day rests on nothing that came later, so that the ledger as of a
 * day is the ledger that was.
 */
final class Timeline {
    private static final Comparator<Statement> ARRIVAL =
            Statement.AS_KNOWN.thenComparing(statement -> statement.known().at());

    private final Reference reference;
    private final Views views;
    private final NavigableMap<LocalDate, Day> days = new TreeMap<>();
    private final Map<String, Chain> chains = new LinkedHashMap<>();
    private final Map<String, Chain> orphans = new LinkedHashMap<>();
    private final Map<String, String> ownerOfClaim = new HashMap<>();
    private final Map<DealStory, String> ids = new HashMap<>();
    private final List<Statement> past = new ArrayList<>();
    private Stories stories;
    private LocalDate today = LocalDate.MIN;

    /** What became known on one day, and what no longer stood. */
    private record Day(List<Statement> added, List<Statement> ended, List<Correction> corrections) {
        Day() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** The revisions of a deal, those of deals that went into it among them. */
    private static final class Chain {
        final List<Deal.Revision> closed = new ArrayList<>();
        Deal.Revision open;

        Chain(Deal.Revision first) {
            open = first;
        }

        void close(Known end) {
            closed.add(Revisions.until(open, end));
        }
    }

    private Timeline(Reference reference, Views views) {
        this.reference = reference;
        this.views = views;
        stories = new Stories(reference);
    }

    /** The deals of the present with all their past, by id. */
    static List<Deal> deals(Told told, Reference reference, Views views) {
        Timeline timeline = new Timeline(reference, views);
        told.statements().stream().sorted(ARRIVAL).forEach(timeline::enter);
        told.corrections().stream()
                .sorted(Comparator.comparing(Correction::at).thenComparing(Correction::id))
                .forEach(timeline::enter);
        timeline.days.keySet().forEach(timeline::play);
        return timeline.present();
    }

    /** A statement that was corrected on the day it was made never counted. */
    private void enter(Statement statement) {
        LocalDate start = statement.day();
        if (statement.until() instanceof Best.Value<Known>(Known until)) {
            LocalDate end = start.equals(LocalDate.MAX) ? start : day(until.at());
            past.add(statement);
            if (!end.isAfter(start)) {
                return;
            }
            on(end).ended().add(statement);
        }
        on(start).added().add(statement);
    }

    private void enter(Correction correction) {
        on(day(correction.at())).corrections().add(correction);
    }

    private Day on(LocalDate day) {
        return days.computeIfAbsent(day, _ -> new Day());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private void play(LocalDate date) {
        today = date;
        Day day = days.getOrDefault(date, new Day());
        if (day.ended().isEmpty()) {
            take(day);
        } else {
            rebuild(date);
        }
        write(day, from(day));
    }

    private void take(Day day) {
        stories.add(day.added().stream().map(Fact::of).toList());
        day.corrections().forEach(stories::correct);
    }

    /** What rested on a statement that fell may fall too, so all is told again without it. */
    private void rebuild(LocalDate until) {
        Set<Statement> fallen = new HashSet<>();
        days.headMap(until, true).values().forEach(day -> fallen.addAll(day.ended()));
        stories = new Stories(reference);
        for (Day day : days.headMap(until, true).values()) {
            List<Statement> left = new ArrayList<>(day.added());
            left.removeAll(fallen);
            take(new Day(left, List.of(), day.corrections()));
        }
        ids.clear();
    }

    private static Known from(Day day) {
        List<Known> moments = new ArrayList<>();
        for (Statement statement : day.added()) {
            moments.add(statement.known());
        }
        for (Statement statement : day.ended()) {
            if (statement.until() instanceof Best.Value<Known>(Known until)) {
                moments.add(until);
            }
        }
        for (Correction correction : day.corrections()) {
            moments.add(new Known(correction.at(), Known.By.PUBLISHED));
        }
        return moments.stream()
                .max(
                        Comparator.comparing((Known known) -> known.by() == Known.By.PUBLISHED)
                                .thenComparing(Known::at))
                .orElseThrow();
    }

    private void write(Day day, Known from) {
        Set<String> before = new LinkedHashSet<>();
        Map<String, DealStory> now = new LinkedHashMap<>();
        boolean isRebuilt = ids.isEmpty();
        Collection<DealStory> touched = isRebuilt ? stories.all() : stories.takeTouched();
        stories.takeTouched();
        if (isRebuilt) {
            before.addAll(chains.keySet());
        }
        for (DealStory story : touched) {
            String old = ids.remove(story);
            if (old != null) {
                before.add(old);
            }
            if (!story.facts().isEmpty()) {
                String id = DealRecord.dealId(first(story));
                ids.put(story, id);
                now.put(id, story);
            }
        }
        Map<String, Deal.Revision> next = new LinkedHashMap<>();
        now.forEach((id, story) -> next.put(id, revision(id, story, day, from)));
        now.forEach(this::own);
        for (String id : before) {
            if (!now.containsKey(id) && chains.containsKey(id)) {
                end(id, from);
            }
        }
        next.forEach((id, revision) -> append(id, revision, from));
        adopt();
    }

    private void own(String id, DealStory story) {
        story.facts().forEach(fact -> ownerOfClaim.put(fact.statement().claim().id(), id));
    }

    private Deal.Revision revision(String id, DealStory story, Day day, Known from) {
        DealView view = view(story);
        List<Deal.Link> links = stories.links(story);
        List<String> causes = causes(story, day);
        Chain chain = chains.get(id);
        if (chain == null) {
            String claim = first(story).claim().id();
            return views.revisions()
                    .first(id, ownerOfClaim.getOrDefault(claim, ""), view, links, from, causes);
        }
        return views.revisions().next(chain.open, view, links, from, causes);
    }

    private static List<String> causes(DealStory story, Day day) {
        Set<String> causes = new LinkedHashSet<>();
        for (Statement statement : day.added()) {
            if (story.facts().stream()
                    .anyMatch(fact -> fact.article().equals(statement.article().id()))) {
                causes.add(statement.article().id());
            }
        }
        if (causes.isEmpty()) {
            day.ended().forEach(statement -> causes.add(statement.article().id()));
            day.corrections().forEach(correction -> causes.add(correction.id()));
        }
        if (causes.isEmpty()) {
            day.added().stream().map(Statement::article).map(ArticleRef::id).forEach(causes::add);
        }
        return List.copyOf(causes);
    }

    private void append(String id, Deal.Revision revision, Known from) {
        Chain chain = chains.get(id);
        if (chain == null) {
            chains.put(id, new Chain(revision));
        } else if (!chain.open.equals(revision)) {
            chain.close(from);
            chain.open = revision;
        }
    }

    private void end(String id, Known from) {
        Chain chain = chains.remove(id);
        if (chain != null) {
            chain.close(from);
            orphans.put(id, chain);
        }
    }

    /** The past of a deal that is no more goes with its claims. */
    private void adopt() {
        for (Map.Entry<String, Chain> orphan : List.copyOf(orphans.entrySet())) {
            String heir = heir(orphan.getKey());
            Chain chain = chains.get(heir);
            if (chain != null) {
                chain.closed.addAll(orphan.getValue().closed);
                orphans.remove(orphan.getKey());
            }
        }
    }

    /** The deal that now has the claim which gave the id; the empty string if none has. */
    private String heir(String id) {
        for (Map.Entry<DealStory, String> entry : ids.entrySet()) {
            for (Fact fact : entry.getKey().facts()) {
                if (DealRecord.dealId(fact.statement()).equals(id)) {
                    return entry.getValue();
                }
            }
        }
        return "";
    }

    private List<Deal> present() {
        Map<String, List<Statement>> pastOf = new HashMap<>();
        for (Statement statement : past) {
            String owner = ownerOfClaim.getOrDefault(statement.claim().id(), "");
            pastOf.computeIfAbsent(owner, _ -> new ArrayList<>()).add(statement);
        }
        List<Deal> deals = new ArrayList<>();
        for (DealStory story : stories.all()) {
            String id = DealRecord.dealId(first(story));
            Map<Statement, Fact> facts = new HashMap<>();
            story.facts().forEach(fact -> facts.put(fact.statement(), fact));
            DealView view = view(story);
            DealRecord record =
                    new DealRecord(
                            view,
                            view.statements().stream()
                                    .map(facts::get)
                                    .map(story::placement)
                                    .toList(),
                            stories.links(story),
                            pastOf.getOrDefault(id, List.of()),
                            revisions(id));
            deals.add(views.written(record.key(), () -> record.write(reference)));
        }
        deals.sort(Comparator.comparing(Deal::id));
        return deals;
    }

    private List<Deal.Revision> revisions(String id) {
        Chain chain = chains.get(id);
        if (chain == null) {
            return List.of();
        }
        List<Deal.Revision> all = new ArrayList<>(chain.closed);
        all.sort(
                Comparator.comparing((Deal.Revision revision) -> revision.from().at())
                        .thenComparing(Deal.Revision::deal));
        all.add(chain.open);
        return all;
    }

    private DealView view(DealStory story) {
        List<Statement> statements =
                story.facts().stream().map(Fact::statement).sorted(Statement.AS_KNOWN).toList();
        return views.of(statements, pastOf(statements), story.corrections());
    }

    /** What the articles of a deal said until they were corrected, as far as that is known now. */
    private List<Statement> pastOf(List<Statement> statements) {
        if (past.isEmpty()) {
            return List.of();
        }
        Set<String> articles = new HashSet<>();
        statements.forEach(statement -> articles.add(statement.article().id()));
        return past.stream()
                .filter(statement -> articles.contains(statement.article().id()))
                .filter(statement ->
                        statement.until() instanceof Best.Value<Known>(Known until)
                                && !day(until.at()).isAfter(today))
                .sorted(Statement.AS_KNOWN)
                .toList();
    }

    private static Statement first(DealStory story) {
        return story.facts().stream().map(Fact::statement).min(Statement.AS_KNOWN).orElseThrow();
    }
}
