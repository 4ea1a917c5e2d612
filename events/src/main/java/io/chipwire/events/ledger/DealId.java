package io.chipwire.events.ledger;

import io.chipwire.events.Claim;
import io.chipwire.events.ContentId;

/** What a deal goes by. */
public final class DealId {
    private DealId() {}

    /** The id of a deal that this claim is the first of. */
    public static String of(Claim claim) {
        return ContentId.of("deal", claim.buyer().value().id(), claim.id());
    }
}
