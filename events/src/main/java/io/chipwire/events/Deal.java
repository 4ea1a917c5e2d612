package io.chipwire.events;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
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
 * @param confidence 0 to 1; grows with independent origins, not with copies
 * @param country ISO 3166 code of the buyer's seat; empty if the lexicon does not tell
 * @param grade how well it is vouched for
 * @param remaining what was ordered and has not arrived; always derived, never stated
 * @param h100Equivalents what {@code quantity} amounts to in chips of the model H100, by dense
 *     16-bit arithmetic; derived
 * @param links other deals of the buyer that this one contains or is a part of
 * @param flags values that look wrong; they stay as they are
 * @param past claims that counted until their article was corrected or taken back
 * @param revisions what could be known of the deal from when until when, oldest first; the last one
 *     is what the record itself says; in JSON an older one tells only what differs from the next
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
        double confidence,
        @Later String country,
        @Later Best<Grade> grade,
        @Later Best<Quantity> remaining,
        @Later Best<Range> h100Equivalents,
        @Later List<Link> links,
        @Later List<Flag> flags,
        @Later List<HeldClaim> past,
        @Later
                @JsonSerialize(using = RevisionsForm.Writer.class)
                @JsonDeserialize(using = RevisionsForm.Reader.class)
                List<Revision> revisions) {

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
        links = List.copyOf(links);
        flags = List.copyOf(flags);
        past = List.copyOf(past);
        revisions = List.copyOf(revisions);
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

    /** How well a deal is vouched for. */
    public enum Grade implements Worded {
        /** Nobody says more than that it is rumoured. */
        RUMOUR,
        /** One origin reports it. */
        SINGLE,
        /** Two or more independent origins report it. */
        CORROBORATED,
        /** The buyer or the seller says so itself, or a person has confirmed it. */
        CONFIRMED
    }

    /**
     * A step of a deal.
     *
     * @param when when it happened, if told
     * @param known when it could be known
     * @param claim id of the claim that tells it first; its evidence is the step's
     * @param toldBy names of the independent origins that tell it
     */
    public record Step(
            Status status,
            Best<Quantity> quantity,
            Best<EventDate> when,
            Known known,
            String claim,
            @Later List<String> toldBy) {
        public Step {
            toldBy = List.copyOf(toldBy);
        }
    }

    /**
     * A slot that sources fill with values that exclude each other.
     *
     * @param slot {@code quantity}, {@code amount} …
     * @param values the headline's value first
     * @param rule why the first value stands in the headline, and why the conflict is settled or
     *     open
     */
    public record Conflict(String slot, State state, List<Rival> values, @Later String rule) {
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
     * @param heldBy names of the origins that hold it; their ancestry is told by {@link #origins}
     * @param since since when it could be known
     * @param claims ids of the claims that hold it
     */
    public record Rival(
            Value value,
            String text,
            List<String> heldBy,
            @Later Best<Known> since,
            @Later List<String> claims) {
        public Rival {
            heldBy = List.copyOf(heldBy);
            claims = List.copyOf(claims);
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
     * @param standing whether a party to the deal speaks
     * @param own those of the documents that are the origin's own; none if it was never read
     * @param descents how each other document comes from it
     */
    public record Origin(
            String name,
            List<String> via,
            List<String> documents,
            @Later Best<Standing> standing,
            @Later List<String> own,
            @Later List<Descent> descents) {
        public Origin {
            via = List.copyOf(via);
            documents = List.copyOf(documents);
            own = List.copyOf(own);
            descents = List.copyOf(descents);
        }

        /** Who speaks. */
        public enum Standing implements Worded {
            BUYER,
            SELLER,
            PRESS
        }
    }

    /**
     * That an article has its news from elsewhere.
     *
     * @param document id of the article
     * @param from id of the article it has it from; the name of whom it credits where that was
     *     never read
     * @param share how much of its text stands there too, 0 to 1
     */
    public record Descent(String document, String from, By by, double share) {
        /** What shows it. */
        public enum By implements Worded {
            CREDIT,
            LINK,
            HEADLINE,
            COPY
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

    /**
     * A claim and the article revision that makes it.
     *
     * @param placement why it is counted to this deal
     * @param until since when the article no longer says so; none while it does
     */
    public record HeldClaim(
            String article,
            String revision,
            String origin,
            Known known,
            Claim claim,
            @Later Best<Placement> placement,
            @Later Best<Known> until) {}

    /**
     * Why a claim is counted to a deal.
     *
     * @param score how much speaks for it; the claim would stand alone at 0
     * @param reason what speaks for it, in words
     */
    public record Placement(double score, String reason) {}

    /**
     * Another deal of the same buyer that tells of the same hardware.
     *
     * @param deal the other's id
     * @param reason what shows it, in words
     */
    public record Link(Link.Kind kind, String deal, String reason) {
        /** How this deal stands to the other. */
        public enum Kind implements Worded {
            /** The other is a total that contains this one. */
            PART_OF,
            /** This one is a total that contains the other. */
            HAS_PART
        }
    }

    /**
     * A value that looks wrong. It is shown and counted all the same.
     *
     * @param value what the deal implies
     * @param expected what is usual
     * @param text both for people
     */
    public record Flag(Flag.Kind kind, Range value, Range expected, String text) {
        /** What looks wrong. */
        public enum Kind implements Worded {
            /** US dollars for each piece. */
            UNIT_PRICE,
            /** US dollars for each H100-equivalent. */
            EQUIVALENT_PRICE,
            /** More hardware than any one order has had. */
            SIZE
        }
    }
}
