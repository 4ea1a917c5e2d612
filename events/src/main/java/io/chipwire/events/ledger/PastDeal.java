package io.chipwire.events.ledger;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Known;
import io.chipwire.events.Mode;
import io.chipwire.events.Revision;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deal as it was.
 *
 * @param now the record that holds it
 * @param said what it said then
 * @param live all that the deals of the record said then: several if they became one later
 */
record PastDeal(Deal now, Revision said, List<Revision> live, Instant moment) {
    Deal write() {
        PastClaims claims = PastClaims.of(this);
        List<Deal.HeldClaim> held = claims.held();
        Set<String> articles =
                held.stream().map(Deal.HeldClaim::article).collect(Collectors.toSet());
        boolean isAsNow = held.equals(now.claims()) && claims.past().equals(now.past());
        boolean isSameBuyer = held.isEmpty() || held.stream().anyMatch(this::isOfBuyer);
        return new Deal(
                now.schema(),
                said.deal(),
                formerIds(claims),
                said.revision(),
                isSameBuyer ? now.buyer() : held.getFirst().claim().buyer().value().name(),
                isSameBuyer ? now.buyerId() : held.getFirst().claim().buyer().value().id(),
                said.seller(),
                said.sellerId(),
                said.items(),
                said.itemIds(),
                said.quantity(),
                said.amount(),
                said.status(),
                mode(held),
                said.when(),
                isAsNow ? now.rules() : Map.of(),
                said.history(),
                said.conflicts(),
                PastOrigins.of(this, held),
                now.sources().stream()
                        .filter(source -> articles.contains(source.article()))
                        .toList(),
                held,
                firstKnown(held),
                lastChanged(held),
                said.confidence(),
                isSameBuyer ? now.country() : "",
                said.grade(),
                said.remaining(),
                said.h100Equivalents(),
                said.links(),
                said.flags(),
                claims.past(),
                revisions());
    }

    private boolean isOfBuyer(Deal.HeldClaim held) {
        return held.claim().buyer().value().id().equals(now.buyerId());
    }

    private Mode mode(List<Deal.HeldClaim> held) {
        return held.isEmpty() ? now.mode() : held.getFirst().claim().mode();
    }

    private Known firstKnown(List<Deal.HeldClaim> held) {
        boolean isFirst =
                held.isEmpty()
                        || now.claims().isEmpty()
                        || held.getFirst().article().equals(now.claims().getFirst().article());
        return isFirst ? now.firstKnown() : held.getFirst().known();
    }

    /** Of articles without a date, which come last, only our clock tells. */
    private Known lastChanged(List<Deal.HeldClaim> held) {
        return held.stream()
                .map(Deal.HeldClaim::known)
                .filter(known -> known.by() == held.getLast().known().by())
                .max(Comparator.comparing(Known::at))
                .orElse(said.from());
    }

    private List<String> formerIds(PastClaims claims) {
        Set<String> ids = new TreeSet<>();
        Stream.concat(claims.held().stream(), claims.past().stream())
                .forEach(held -> ids.add(DealId.of(held.claim())));
        revisions().forEach(revision -> ids.add(revision.deal()));
        ids.remove(said.deal());
        return List.copyOf(ids);
    }

    /** Its own, and those of deals that had become one with it. */
    private List<Revision> revisions() {
        Set<String> others =
                live.stream()
                        .map(Revision::deal)
                        .filter(id -> !id.equals(said.deal()))
                        .collect(Collectors.toSet());
        return now.revisions().stream()
                .filter(one -> !one.from().at().isAfter(moment) && !others.contains(one.deal()))
                .map(one -> AsOf.isBy(one.until(), moment) ? one : one.until(Best.unknown()))
                .toList();
    }
}
