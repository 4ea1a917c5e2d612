package io.chipwire.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One purchase, as all articles together tell it.
 *
 * @param schema version of this record's form, {@value #SCHEMA} now
 * @param id {@link ContentId} of the deal's first claim
 * @param formerIds ids that this deal went by or would go by from its other claims; each of them
 *     resolves to it
 * @param revision {@link ContentId} of all the rest
 * @param buyer name; {@code buyerId} is its id as in {@link Party#id()}
 * @param items names, in the order of {@code itemIds}
 * @param status how far the deal has come
 * @param when the date of the event that the status tells
 * @param rules slot to the rule that chose its value
 * @param history the steps of the deal in the order they could be known
 * @param conflicts slots on which sources disagree
 * @param origins who the news comes from: five newsletters that quote one report are one origin
 * @param sources the articles, in the order they could be known
 * @param claims what each article says, with its evidence
 * @param confidence 0 to 1
 */
public record Deal(
        int schema,
        String id,
        List<String> formerIds,
        String revision,
        String buyer,
        String buyerId,
        Best<String> seller,
        Best<String> sellerId,
        List<String> items,
        List<String> itemIds,
        Best<Quantity> quantity,
        Best<Money> amount,
        Status status,
        Mode mode,
        Best<EventDate> when,
        Map<String, String> rules,
        List<Step> history,
        List<Conflict> conflicts,
        List<Origin> origins,
        List<Document> sources,
        List<HeldClaim> claims,
        Known firstKnown,
        Known lastChanged,
        double confidence) {

    /** Version of the form of this record. */
    public static final int SCHEMA = 1;

    public Deal {
        Schema.check(schema, SCHEMA);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "expected a confidence from 0 to 1, got " + confidence);
        }
        formerIds = List.copyOf(formerIds);
        items = List.copyOf(items);
        itemIds = List.copyOf(itemIds);
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        history = List.copyOf(history);
        conflicts = List.copyOf(conflicts);
        origins = List.copyOf(origins);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
    }

    /** How far a deal has come. */
    public enum Status implements Worded {
        RUMOURED,
        PLANNED,
        ORDERED,
        PART_DELIVERED,
        DELIVERED,
        DEPLOYED,
        CANCELLED,
        DENIED
    }

    /**
     * A step of a deal.
     *
     * @param when when it happened, if told
     * @param known when it could be known
     * @param claim id of the claim that tells it first
     */
    public record Step(
            Status status,
            Best<Quantity> quantity,
            Best<EventDate> when,
            Known known,
            String claim) {}

    /**
     * A slot that sources fill with values that exclude each other.
     *
     * @param slot {@code quantity}, {@code amount} …
     */
    public record Conflict(String slot, State state, List<Rival> values) {
        /** Whether the conflict still stands. */
        public enum State implements Worded {
            OPEN,
            SETTLED
        }

        public Conflict {
            values = List.copyOf(values);
        }
    }

    /**
     * One of the values of a conflict.
     *
     * @param value in the form of the slot, {@link Quantity} or {@link Money}
     * @param text the value for people: {@code 10,000 chips}
     * @param heldBy names of the origins that hold it
     */
    public record Rival(Value value, String text, List<String> heldBy) {
        public Rival {
            heldBy = List.copyOf(heldBy);
        }
    }

    /** A value that may be disputed. */
    public sealed interface Value {
        /** A disputed number of units. */
        record Count(Quantity quantity) implements Value {}

        /** A disputed sum. */
        record Sum(Money money) implements Value {}

        /** A disputed word, a status for instance. */
        record Word(String word) implements Value {}
    }

    /**
     * Where the news comes from.
     *
     * @param name whom the articles credit, or the source itself if none is credited
     * @param via who passed it on, if others than the origin did
     * @param documents ids of the articles that carry it
     */
    public record Origin(String name, List<String> via, List<String> documents) {
        public Origin {
            via = List.copyOf(via);
            documents = List.copyOf(documents);
        }
    }

    /**
     * An article that tells of the deal.
     *
     * @param document where it was read: its URL
     */
    public record Document(
            String article,
            String document,
            String title,
            String url,
            String source,
            Dating published) {}

    /** A claim and the article revision that makes it. */
    public record HeldClaim(
            String article, String revision, String origin, Known known, Claim claim) {}
}
