package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Saying;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;

/**
 * What goes into a buyer's ledger: what an article says, or what a person decided. One of the two.
 */
record Entry(Best<Saying> saying, Best<Correction> correction) {
    static Entry of(Saying saying) {
        return new Entry(Best.of(saying), Best.unknown());
    }

    static Entry of(Correction correction) {
        return new Entry(Best.unknown(), Best.of(correction));
    }

    /** Where it is from, as refusals name it. */
    String origin() {
        return switch (saying) {
            case Best.Value<Saying>(Saying said) ->
                    Refusals.articleOrigin(said.article().id(), said.article().revision());
            case Best.Unknown<Saying>() ->
                    "correction "
                            + (correction instanceof Best.Value<Correction>(Correction decided)
                                    ? decided.id()
                                    : "");
        };
    }
}
