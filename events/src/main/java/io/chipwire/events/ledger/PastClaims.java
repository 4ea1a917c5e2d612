package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Dating;
import io.chipwire.events.Deal;
import io.chipwire.events.Revision;
import io.chipwire.events.Slot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What articles said of a deal at a moment, each claim with the origin that it had then.
 *
 * @param held what they said then
 * @param past what they had said before they were corrected
 */
record PastClaims(List<Deal.HeldClaim> held, List<Deal.HeldClaim> past) {
    static PastClaims of(PastDeal deal) {
        Map<String, Deal.Document> documents = new HashMap<>();
        deal.now().sources().forEach(source -> documents.put(source.article(), source));
        List<Deal.HeldClaim> held = new ArrayList<>();
        List<Deal.HeldClaim> past = new ArrayList<>();
        for (Deal.HeldClaim one : all(deal.now())) {
            if (one.known().at().isAfter(deal.moment()) || !isNamedBy(one, deal)) {
                continue;
            }
            String origin = origin(one, deal.said(), documents);
            if (AsOf.isBy(one.until(), deal.moment())) {
                past.add(one);
            } else if (!origin.isEmpty()) {
                held.add(as(one, origin));
            }
        }
        Comparator<Deal.HeldClaim> asKnown =
                Comparator.comparing((Deal.HeldClaim one) -> published(one, documents))
                        .thenComparing(Deal.HeldClaim::article)
                        .thenComparing(one -> one.claim().id());
        held.sort(asKnown);
        past.sort(asKnown.thenComparing(one -> one.known().at()));
        return new PastClaims(held, past);
    }

    private static List<Deal.HeldClaim> all(Deal deal) {
        List<Deal.HeldClaim> all = new ArrayList<>(deal.claims());
        all.addAll(deal.past());
        return all;
    }

    /**
     * Of several deals that are one now, some name claims; a claim that one names is that one's.
     */
    private static boolean isNamedBy(Deal.HeldClaim held, PastDeal deal) {
        if (deal.live().size() == 1) {
            return true;
        }
        List<String> naming =
                deal.live().stream()
                        .filter(one -> names(one, held.claim()))
                        .map(Revision::deal)
                        .toList();
        return naming.isEmpty() || naming.contains(deal.said().deal());
    }

    private static boolean names(Revision said, Claim claim) {
        Set<String> named = new HashSet<>();
        said.history().forEach(step -> named.add(step.claim()));
        said.conflicts()
                .forEach(conflict ->
                        conflict.values().forEach(rival -> named.addAll(rival.claims())));
        return named.contains(claim.id()) || DealId.of(claim).equals(said.deal());
    }

    /** Which of the deal's origins it had then; empty if none. */
    private static String origin(
            Deal.HeldClaim held, Revision said, Map<String, Deal.Document> documents) {
        List<String> likely = new ArrayList<>(List.of(held.origin()));
        if (held.claim().reportedBy() instanceof Slot.Told<String> credit) {
            likely.add(credit.value());
        }
        if (documents.containsKey(held.article())) {
            likely.add(documents.get(held.article()).source());
        }
        return likely.stream().filter(said.origins()::contains).findFirst().orElse("");
    }

    private static Deal.HeldClaim as(Deal.HeldClaim held, String origin) {
        return new Deal.HeldClaim(
                held.article(),
                held.revision(),
                origin,
                held.known(),
                held.claim(),
                held.placement(),
                Best.unknown());
    }

    /** A correction keeps its article's place; articles without a date come last. */
    private static LocalDate published(Deal.HeldClaim held, Map<String, Deal.Document> documents) {
        Deal.Document document = documents.get(held.article());
        if (document == null) {
            return switch (held.known().by()) {
                case PUBLISHED -> LocalDate.ofInstant(held.known().at(), ZoneOffset.UTC);
                case FETCHED -> LocalDate.MAX;
            };
        }
        return switch (document.published()) {
            case Dating.Dated dated -> dated.day();
            case Dating.Undated() -> LocalDate.MAX;
        };
    }
}
