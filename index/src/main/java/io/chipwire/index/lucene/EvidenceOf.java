package io.chipwire.index.lucene;

import io.chipwire.events.Claim;
import io.chipwire.events.Evidence;
import io.chipwire.events.Slot;
import java.util.stream.Stream;

/** The words that a claim rests on. */
final class EvidenceOf {
    private EvidenceOf() {}

    static Stream<Evidence> claim(Claim claim) {
        Stream<Slot<?>> slots =
                Stream.of(
                        claim.buyer(),
                        claim.seller(),
                        claim.quantity(),
                        claim.amount(),
                        claim.status(),
                        claim.when(),
                        claim.reportedBy());
        return Stream.concat(slots, claim.items().stream()).flatMap(EvidenceOf::slot);
    }

    private static Stream<Evidence> slot(Slot<?> slot) {
        return switch (slot) {
            case Slot.Told<?> told -> told.evidence().stream();
            case Slot.Untold<?> _ -> Stream.empty();
        };
    }
}
