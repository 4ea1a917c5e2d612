package io.chipwire.index.feed;

import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Refused;
import io.chipwire.index.lucene.DealIndex;

/** What one record of Kafka does to the index. Applying it again changes nothing. */
sealed interface Change {
    /** A deal is new or has a new revision. */
    record PutDeal(Deal deal) implements Change {}

    /** A deal is no more. */
    record DropDeal(String id) implements Change {}

    /** An article has been read. */
    record PutClaims(Claims claims) implements Change {}

    /** An article is no more. */
    record DropArticle(String id) implements Change {}

    /** Something was refused, here or by another part. */
    record PutRefused(Refused refused) implements Change {}

    /** A person decided something. */
    record PutCorrection(Correction correction) implements Change {}

    /** Makes the change. */
    default void applyTo(DealIndex index) {
        switch (this) {
            case PutDeal(Deal deal) -> index.put(deal);
            case DropDeal(String id) -> index.dropDeal(id);
            case PutClaims(Claims claims) -> index.put(claims);
            case DropArticle(String id) -> index.dropArticle(id);
            case PutRefused(Refused refused) -> index.put(refused);
            case PutCorrection(Correction correction) -> index.put(correction);
        }
    }
}
