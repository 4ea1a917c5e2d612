package io.chipwire.events;

import java.time.Instant;
import java.util.List;

/**
 * What a person decided about a deal. It holds until another correction says otherwise, and a
 * replay applies it as it applies claims.
 *
 * @param schema version of this record's form, {@value #SCHEMA} now
 * @param id {@link ContentId} of all the rest
 * @param kind what was decided
 * @param buyer id of the buyer of the deals
 * @param deals ids of the deals it is about, present or former: two or more to merge, else one
 * @param claims ids of the claims it is about: those that go to a deal of their own, or that are
 *     rejected; all of the deal's if none is named
 * @param slot what is corrected: {@code seller}, {@code quantity}, {@code amount}, {@code status};
 *     else empty
 * @param value the right value of the slot
 * @param who who decided
 * @param why the reason, in words
 * @param at when
 */
public record Correction(
        int schema,
        String id,
        Kind kind,
        String buyer,
        List<String> deals,
        List<String> claims,
        String slot,
        Best<Deal.Value> value,
        String who,
        String why,
        Instant at) {
    /** Version of the form of this record. */
    public static final int SCHEMA = 1;

    /** What a person may decide. */
    public enum Kind implements Worded {
        /** The deal is so. */
        CONFIRM,
        /** The claims are wrong and count no longer. */
        REJECT,
        /** The deals are one. */
        MERGE,
        /** The claims tell of another deal than the rest. */
        SPLIT,
        /** The slot has this value. */
        CORRECT
    }

    public Correction {
        Schema.check(schema, SCHEMA);
        deals = List.copyOf(deals);
        claims = List.copyOf(claims);
    }

    /** A correction with its id made. */
    public static Correction of(
            Kind kind,
            String buyer,
            List<String> deals,
            List<String> claims,
            String slot,
            Best<Deal.Value> value,
            String who,
            String why,
            Instant at) {
        String id =
                ContentId.of(
                        kind.word(),
                        buyer,
                        String.join(" ", deals),
                        String.join(" ", claims),
                        slot,
                        Json.text(value),
                        who,
                        why,
                        at.toString());
        return new Correction(SCHEMA, id, kind, buyer, deals, claims, slot, value, who, why, at);
    }
}
