package io.chipwire.enrich.story;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Saying;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Claim;
import io.chipwire.events.Deal;
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
 *     open dispute or was told by nobody but with a bound are left out on both sides, and with them
 *     those that are a part of their number or share it
 */
record Scores(
        double f1, double states, double found, double invented, double origins, double totals) {

    /** The names of the figures that miss their bars. */
    List<String> misses() {
        Map<String, Boolean> isMet = new LinkedHashMap<>();
        isMet.put("F1", f1 >= 0.97);
        isMet.put("states", states >= 0.95);
        isMet.put("conflicts found", found >= 0.95);
        isMet.put("conflicts invented", invented <= 0.02);
        isMet.put("origins", origins >= 0.95);
        isMet.put("totals", totals <= 0.01);
        isMet.values().removeIf(met -> met);
        return List.copyOf(isMet.keySet());
    }

    /** The ledger of all that was told, by buyers and their kin. */
    static List<Deal> ledger(World world) {
        DealMerger merger = new DealMerger(world.reference());
        List<Deal> deals = new ArrayList<>();
        statements(world).values().forEach(told -> deals.addAll(merger.deals(told)));
        return deals;
    }

    /** What articles say and said, by the buyer in the end. */
    static Map<String, List<Statement>> statements(World world) {
        Map<String, List<World.Telling>> byArticle = new LinkedHashMap<>();
        for (World.Telling telling : world.tellings()) {
            byArticle.computeIfAbsent(telling.article().id(), _ -> new ArrayList<>()).add(telling);
        }
        Map<String, List<Statement>> byBuyer = new TreeMap<>();
        for (List<World.Telling> revisions : byArticle.values()) {
            Set<String> roots = new TreeSet<>();
            revisions.forEach(
                    telling -> telling.claims().forEach(claim -> roots.add(root(world, claim))));
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
                byBuyer.computeIfAbsent(root, _ -> new ArrayList<>()).addAll(Statement.of(sayings));
            }
        }
        return byBuyer;
    }

    private static String root(World world, Claim claim) {
        return world.reference().root(claim.buyer().value().id());
    }

    static Scores of(World world, List<Deal> ledger) {
        Tally tally = Tally.of(world, ledger);
        Map<String, Boolean> disputes = new HashMap<>();
        int states = 0;
        int origins = 0;
        int conflicts = 0;
        int found = 0;
        for (TrueDeal truth : world.deals()) {
            Deal deal = tally.homes().get(truth.number);
            if (deal == null) {
                continue; // nobody told of it
            }
            states += deal.status() == truth.status() ? 1 : 0;
            origins += deal.origins().size() == truth.origins.size() ? 1 : 0;
            Set<String> right = truth.conflicts();
            Set<String> shown = new HashSet<>();
            deal.conflicts().forEach(conflict -> shown.add(conflict.slot()));
            for (String slot : shown) {
                disputes.merge(deal.id() + " " + slot, right.contains(slot), Boolean::logicalOr);
            }
            conflicts += right.size();
            right.retainAll(shown);
            found += right.size();
        }
        long invented = disputes.values().stream().filter(isReal -> !isReal).count();
        double told = tally.homes().size();
        return new Scores(
                tally.f1(),
                states / told,
                (double) found / Math.max(1, conflicts),
                (double) invented / Math.max(1, disputes.size()),
                origins / told,
                totals(world, ledger, tally.homes()));
    }

    /**
     * How claims were grouped.
     *
     * @param homes by the number of a true deal, the deal that has most of its claims
     * @param f1 of pairs of claims that are one deal
     */
    private record Tally(Map<Integer, Deal> homes, double f1) {
        static Tally of(World world, List<Deal> ledger) {
            Map<Integer, Deal> homes = new HashMap<>();
            Map<Integer, Integer> most = new HashMap<>();
            Map<Integer, Long> sizes = new HashMap<>();
            long both = 0;
            long together = 0;
            for (Deal deal : ledger) {
                Map<Integer, Integer> told = new HashMap<>();
                for (Deal.HeldClaim held : deal.claims()) {
                    told.merge(world.meant().get(held.claim().id()), 1, Integer::sum);
                }
                for (Map.Entry<Integer, Integer> one : told.entrySet()) {
                    sizes.merge(one.getKey(), (long) one.getValue(), Long::sum);
                    both += pairs(one.getValue());
                    if (one.getValue() > most.getOrDefault(one.getKey(), 0)) {
                        most.put(one.getKey(), one.getValue());
                        homes.put(one.getKey(), deal);
                    }
                }
                together += pairs(deal.claims().size());
            }
            long truly = sizes.values().stream().mapToLong(Scores::pairs).sum();
            double precision = (double) both / together;
            double recall = (double) both / truly;
            return new Tally(homes, 2 * precision * recall / (precision + recall));
        }
    }

    private static double totals(World world, List<Deal> ledger, Map<Integer, Deal> byTruth) {
        Set<Integer> doubtfulSums = new HashSet<>();
        Set<String> doubtful = new HashSet<>();
        for (TrueDeal truth : world.deals()) {
            Deal deal = byTruth.get(truth.number);
            if (deal != null && (isOpen(deal) || !truth.isQuantityTold)) {
                doubtful.add(deal.id());
                if (truth.total == truth.number) {
                    doubtfulSums.add(truth.figure);
                }
            }
        }
        double truly = 0;
        for (TrueDeal truth : world.deals()) {
            Deal deal = byTruth.get(truth.number);
            if (deal == null) {
                continue;
            }
            if (doubtfulSums.contains(truth.total) || doubtfulSums.contains(truth.figure)) {
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
        List<Deal> counted = ledger.stream().filter(deal -> !doubtful.contains(deal.id())).toList();
        for (Totals totals : Totals.of(counted, Totals.By.MAKER)) {
            told += totals.best();
        }
        return Math.abs(told - truly) / truly;
    }

    private static boolean isOpen(Deal deal) {
        return deal.conflicts().stream()
                .anyMatch(conflict ->
                        conflict.slot().equals("quantity")
                                && conflict.state() == Deal.Conflict.State.OPEN);
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
