package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.ContentId;
import io.chipwire.events.Deal;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Revision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a deal was from when until when, and what became different. Remembers what a view
 * says, for a ledger is told again and again.
 */
final class Revisions {
    private IdentityHashMap<DealView, Map<List<Object>, Revision>> known = new IdentityHashMap<>();
    private IdentityHashMap<DealView, Map<List<Object>, Revision>> used = new IdentityHashMap<>();

    /** Ends a telling: what it did not need is forgotten. */
    void forgetUnused() {
        known = used;
        used = new IdentityHashMap<>();
    }

    /** The first revision of a deal, under an id that is new or was another's. */
    Revision first(
            String id,
            String before,
            DealView view,
            List<Deal.Link> links,
            Known from,
            List<String> causes) {
        return of(id, view, links, from, causes, List.of(new Revision.Change("deal", before, id)));
    }

    /** What the deal is now if that differs from what it was; else the revision it has. */
    Revision next(
            Revision before,
            DealView view,
            List<Deal.Link> links,
            Known from,
            List<String> causes) {
        Revision now = of(before.deal(), view, links, from, causes, List.of());
        if (now.revision().equals(before.revision())) {
            return before;
        }
        return of(before.deal(), view, links, from, causes, changes(before, now));
    }

    /** What the view says, without the times and causes. */
    private Revision said(String id, DealView view, List<Deal.Link> links) {
        List<Object> key = List.of(id, links);
        Map<List<Object>, Revision> before = known.getOrDefault(view, Map.of());
        Revision said = before.get(key);
        if (said == null) {
            said = used.getOrDefault(view, Map.of()).get(key);
        }
        if (said == null) {
            said = write(id, view, links);
        }
        used.computeIfAbsent(view, _ -> new HashMap<>()).put(key, said);
        return said;
    }

    private static Revision write(String id, DealView view, List<Deal.Link> links) {
        Revision said =
                new Revision(
                        id,
                        "",
                        new Known(Instant.EPOCH, Known.By.PUBLISHED),
                        Best.unknown(),
                        List.of(),
                        List.of(),
                        DealRecord.name(view.seller()),
                        DealRecord.id(view.seller()),
                        view.items().stream().map(Item::name).toList(),
                        view.items().stream().map(Item::id).toList(),
                        view.quantity(),
                        view.amount(),
                        view.status(),
                        view.when(),
                        Best.of(view.grade()),
                        view.remaining(),
                        view.h100Equivalents(),
                        view.history(),
                        view.conflicts(),
                        links,
                        view.flags(),
                        view.origins().all().stream().map(Deal.Origin::name).toList(),
                        view.confidence());
        return with(said, ContentId.of(Canonical.text(said)), said.from(), List.of(), List.of());
    }

    private Revision of(
            String id,
            DealView view,
            List<Deal.Link> links,
            Known from,
            List<String> causes,
            List<Revision.Change> changes) {
        Revision said = said(id, view, links);
        return with(said, said.revision(), from, causes, changes);
    }

    private static Revision with(
            Revision said,
            String revision,
            Known from,
            List<String> causes,
            List<Revision.Change> changes) {
        return new Revision(
                said.deal(),
                revision,
                from,
                Best.unknown(),
                causes,
                changes,
                said.seller(),
                said.sellerId(),
                said.items(),
                said.itemIds(),
                said.quantity(),
                said.amount(),
                said.status(),
                said.when(),
                said.grade(),
                said.remaining(),
                said.h100Equivalents(),
                said.history(),
                said.conflicts(),
                said.links(),
                said.flags(),
                said.origins(),
                said.confidence());
    }

    private static List<Revision.Change> changes(Revision before, Revision now) {
        List<Revision.Change> changes = new ArrayList<>();
        change(changes, "status", before.status().word(), now.status().word());
        change(changes, "quantity", quantity(before.quantity()), quantity(now.quantity()));
        change(changes, "amount", amount(before.amount()), amount(now.amount()));
        change(changes, "seller", before.seller().orElse(""), now.seller().orElse(""));
        change(changes, "items", String.join(", ", before.items()), String.join(", ", now.items()));
        change(changes, "when", text(before.when()), text(now.when()));
        change(changes, "remaining", quantity(before.remaining()), quantity(now.remaining()));
        change(changes, "grade", word(before), word(now));
        change(
                changes,
                "origins",
                String.join(", ", before.origins()),
                String.join(", ", now.origins()));
        change(changes, "conflicts", conflicts(before), conflicts(now));
        change(changes, "links", links(before), links(now));
        change(changes, "flags", flags(before), flags(now));
        change(
                changes,
                "history",
                Integer.toString(before.history().size()),
                Integer.toString(now.history().size()));
        change(
                changes,
                "confidence",
                Double.toString(before.confidence()),
                Double.toString(now.confidence()));
        return changes;
    }

    private static void change(
            List<Revision.Change> changes, String slot, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new Revision.Change(slot, before, after));
        }
    }

    private static String word(Revision revision) {
        return revision.grade() instanceof Best.Value<Deal.Grade>(Deal.Grade grade)
                ? grade.word()
                : "";
    }

    private static String quantity(Best<Quantity> quantity) {
        return quantity instanceof Best.Value<Quantity>(Quantity many) ? ValueText.of(many) : "";
    }

    private static String amount(Best<Money> amount) {
        return amount instanceof Best.Value<Money>(Money sum) ? ValueText.of(sum) : "";
    }

    private static <T> String text(Best<T> value) {
        return value instanceof Best.Value<T>(T told) ? told.toString() : "";
    }

    private static String conflicts(Revision revision) {
        List<String> texts = new ArrayList<>();
        for (Deal.Conflict conflict : revision.conflicts()) {
            List<String> values = conflict.values().stream().map(Deal.Rival::text).toList();
            texts.add(
                    conflict.slot()
                            + " "
                            + conflict.state().word()
                            + ": "
                            + String.join(" against ", values));
        }
        return String.join("; ", texts);
    }

    private static String links(Revision revision) {
        return String.join(
                ", ",
                revision.links().stream()
                        .map(link -> link.kind().word() + " " + link.deal())
                        .toList());
    }

    private static String flags(Revision revision) {
        return String.join("; ", revision.flags().stream().map(Deal.Flag::text).toList());
    }
}
