package io.chipwire.enrich.story;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Saying;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Deal;
import io.chipwire.events.Quantity;
import io.chipwire.events.ledger.Totals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How well a ledger tells what a reader of all articles could know.
 *
 * @param f1 of pairs of claims that are one deal
 * @param states share of deals with the right status
 * @param found share of the conflicts that are in the ledger
 * @param invented share of the ledger's conflicts that are none
 * @param origins share of deals with the right number of independent origins
 * @param totals how far the sum of all that was bought is off, as a share; deals whose number is in
 *     open dispute or was told by nobody are left out on both sides
 */
record Scores(
        double f1,
        double states,
        double found,
        double invented,
        double origins,
        double totals) {

    /** The ledger of all that was told, by buyers and their kin. */
    static List<Deal> ledger(World world) {
        DealMerger merger = new DealMerger(world.reference());
        List<Deal> deals = new ArrayList<>();
        statements(world).values().forEach(told -> deals.addAll(merger.deals(told)));
        return deals;
    }

    /** What articles say and said, by the buyer in the end. */
    static Map<String, List<Statement>> statements(World world) {
        Map<String, Map<String, List<World.Telling>>> byArticle = new TreeMap<>();
        for (World.Telling telling : world.tellings()) {
            byArticle
                    .computeIfAbsent("all", _ -> new LinkedHashMap<>())
                    .computeIfAbsent(telling.article().id(), _ -> new ArrayList<>())
                    .add(telling);
        }
        Map<String, List<Statement>> byBuyer = new TreeMap<>();
        for (List<World.Telling> revisions : byArticle.get("all").values()) {
            Set<String> roots = new TreeSet<>();
            revisions.forEach(telling ->
                    telling.claims().forEach(claim -> roots.add(root(world, claim))));
            for (String root : roots) {
                List<Saying> sayings =
                        revisions.stream()
                                .map(telling ->
                                        new Saying(
                                                telling.article(),
                                                telling.claims().stream()
                                                        .filter(claim ->
                                                                root(world, claim).equals(root))
                                                        .toList()))
                                .toList();
                byBuyer.computeIfAbsent(root, _ -> new ArrayList<>())
                        .addAll(Statement.of(sayings));
            }
        }
        return byBuyer;
    }

    private static String root(World world, Claim claim) {
        return world.reference().root(claim.buyer().value().id());
    }

    static Scores of(World world, List<Deal> ledger) {
        Map<Integer, Deal> byTruth = new HashMap<>();
        Map<Integer, Integer> most = new HashMap<>();
        long both = 0;
        long together = 0;
        Map<Integer, Long> sizes = new HashMap<>();
        for (Deal deal : ledger) {
            Map<Integer, Integer> told = new HashMap<>();
            for (Deal.HeldClaim held : deal.claims()) {
                int number = world.meant().get(held.claim().id());
                told.merge(number, 1, Integer::sum);
                sizes.merge(number, 1L, Long::sum);
            }
            told.forEach((number, count) -> {
                if (count > most.getOrDefault(number, 0)) {
                    most.put(number, count);
                    byTruth.put(number, deal);
                }
            });
            both += told.values().stream().mapToLong(count -> pairs(count)).sum();
            together += pairs(deal.claims().size());
        }
        long truly = sizes.values().stream().mapToLong(Scores::pairs).sum();
        int states = 0;
        int origins = 0;
        int conflicts = 0;
        int found = 0;
        Map<String, Boolean> disputes = new HashMap<>();
        for (TrueDeal truth : world.deals()) {
            Deal deal = byTruth.get(truth.number);
            if (deal == null) {
                continue;
            }
            states += deal.status() == truth.status() ? 1 : 0;
            if (VERBOSE && deal.status() != truth.status()) {
                System.out.println("state " + truth.number + " " + truth.status() + " got " + deal.status() + " " + brief(deal, world));
            }
            origins += deal.origins().size() == truth.origins.size() ? 1 : 0;
            if (VERBOSE && deal.origins().size() != truth.origins.size()) {
                System.out.println("origins " + truth.number + " " + truth.origins + " got " + deal.origins().stream().map(Deal.Origin::name).toList() + brief(deal, world));
            }
            Set<String> slots = new HashSet<>();
            deal.conflicts().forEach(conflict -> slots.add(conflict.slot()));
            Set<String> right = truth.conflicts();
            conflicts += right.size();
            for (String slot : slots) {
                disputes.merge(deal.id() + " " + slot, right.contains(slot), Boolean::logicalOr);
                if (VERBOSE && !right.contains(slot)) {
                    System.out.println("invented " + truth.number + " " + deal.conflicts() + brief(deal, world));
                }
            }
            for (String slot : right) {
                found += slots.contains(slot) ? 1 : 0;
                if (VERBOSE && !slots.contains(slot)) {
                    System.out.println("missed " + truth.number + " " + slot + brief(deal, world));
                }
            }
        }
        int shown = disputes.size();
        long invented = disputes.values().stream().filter(isReal -> !isReal).count();
        double precision = (double) both / together;
        double recall = (double) both / truly;
        if (VERBOSE) {
            System.out.println("p " + precision + " r " + recall + " deals " + ledger.size() + " of " + byTruth.size() + " conflicts " + conflicts);
        }
        if (VERBOSE) {
            for (Deal deal : ledger) {
                Map<Integer, Integer> told2 = new TreeMap<>();
                deal.claims().forEach(h -> told2.merge(world.meant().get(h.claim().id()), 1, Integer::sum));
                int major = told2.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
                boolean frag = byTruth.get(major) != deal;
                if (told2.size() > 1 || frag) {
                    System.out.println("MIX " + deal.buyerId() + " " + told2 + (frag ? " fragment" : ""));
                    String[] lines = brief(deal, world).split("\n");
                    for (String l : lines) {
                        if (!l.isBlank() && (frag || !l.trim().startsWith(major + " ")) ) System.out.println(l);
                    }
                    System.out.println("  home " + world.deals().get(major).ordered + " " + world.deals().get(major).quantity + " " + world.deals().get(major).model.id() + " tot " + world.deals().get(major).total + " ev " + world.deals().get(major).events);
                }
            }
        }
        int told = byTruth.size();
        return new Scores(
                2 * precision * recall / (precision + recall),
                (double) states / told,
                (double) found / Math.max(1, conflicts),
                (double) invented / Math.max(1, shown),
                (double) origins / told,
                totals(world, ledger, byTruth));
    }

    private static double totals(World world, List<Deal> ledger, Map<Integer, Deal> byTruth) {
        Set<String> doubtful = new HashSet<>();
        double truly = 0;
        for (TrueDeal truth : world.deals()) {
            Deal deal = byTruth.get(truth.number);
            if (deal == null) {
                continue;
            }
            boolean isOpen =
                    deal.conflicts().stream()
                            .anyMatch(conflict ->
                                    conflict.slot().equals("quantity")
                                            && conflict.state() == Deal.Conflict.State.OPEN);
            if (isOpen || !truth.isQuantityTold) {
                doubtful.add(deal.id());
                continue;
            }
            boolean isCounted =
                    switch (truth.status()) {
                        case ORDERED, PART_DELIVERED, DELIVERED, DEPLOYED -> true;
                        case RUMOURED, PLANNED, CANCELLED, DENIED -> false;
                    };
            if (isCounted && truth.total == truth.number && truth.figure == truth.number) {
                truly += truth.quantity;
            }
        }
        double told = 0;
        List<Deal> counted =
                ledger.stream().filter(deal -> !doubtful.contains(deal.id())).toList();
        for (Totals totals : Totals.of(counted, Totals.By.MAKER)) {
            told += totals.best();
        }
        return Math.abs(told - truly) / truly;
    }

    static boolean VERBOSE;

    static String brief(Deal deal, World world) {
        StringBuilder text = new StringBuilder("\n");
        for (Deal.HeldClaim held : deal.claims()) {
            Claim claim = held.claim();
            text.append("    ").append(world.meant().get(claim.id())).append(' ')
                .append(held.known().at().toString(), 0, 10).append(' ').append(claim.status().value())
                .append(' ').append(claim.quantity().best() instanceof Best.Value<Quantity>(Quantity q) ? q.count() : "-")
                .append(' ').append(claim.amount().best() instanceof Best.Value<io.chipwire.events.Money>(var q) ? q.sum() : "-")
                .append(' ').append(claim.when().best() instanceof Best.Value<io.chipwire.events.EventDate>(var q) ? q : "-")
                .append(' ').append(claim.items().getFirst().value().id()).append(' ').append(claim.buyer().value().id()).append(' ').append(claim.seller().best() instanceof Best.Value<io.chipwire.events.Party>(var q) ? q.id() : "-").append(' ').append(held.origin()).append(' ').append(held.placement() instanceof Best.Value<Deal.Placement>(var q) ? q : "").append('\n');
        }
        return text.toString();
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "F1 %.4f, states %.4f, conflicts found %.4f, invented %.4f, origins %.4f, totals off"
                        + " %.4f",
                f1,
                states,
                found,
                invented,
                origins,
                totals);
    }
}
