package io.chipwire.index;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Claims;
import io.chipwire.events.Dating;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Source;
import io.chipwire.events.Stage;
import io.chipwire.events.signature.TextSignature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Deals and claims as the parts before the index would send them. */
public final class Samples {
    /** A model of a family. */
    public static final Item H100 =
            new Item("h100", "H100", Item.Kind.MODEL, Best.of("nvidia"), Best.of("hopper"));

    /** A model of another maker. */
    public static final Item ASCEND =
            new Item(
                    "ascend-910b",
                    "Ascend 910B",
                    Item.Kind.MODEL,
                    Best.of("huawei"),
                    Best.of("ascend"));

    private Samples() {}

    /** A purchase told by one article. */
    public static Sample deal(String id, String buyerId, String buyer) {
        return new Sample(
                id,
                List.of(),
                new Party(buyerId, buyer),
                new Party("nvidia", "NVIDIA"),
                H100,
                Deal.Status.ORDERED,
                Mode.BUY,
                Best.unknown(),
                new Known(Instant.parse("2024-06-20T00:00:00Z"), Known.By.PUBLISHED),
                "article-" + id,
                "r1",
                buyer + " ordered 10,000 of them");
    }

    /** What an article says, in claims of these ids. */
    public static Claims claims(String article, String revision, String... claimIds) {
        List<Claim> claims =
                java.util.Arrays.stream(claimIds)
                        .map(id -> deal(id, "meta", "Meta").claim("claim-" + id))
                        .toList();
        ArticleRef ref =
                new ArticleRef(
                        article,
                        revision,
                        "https://wire.example/" + article,
                        "News of " + article,
                        new Source("wire.example", "The Wire", Source.Kind.PAGE),
                        new Dating.Undated(),
                        Instant.parse("2024-06-21T08:00:00Z"),
                        "hash",
                        TextSignature.of("text"),
                        new Dating.Undated());
        return new Claims(Claims.SCHEMA, ref, "rules-1", claims);
    }

    /**
     * A deal in the making.
     *
     * @param words the evidence of all its values
     */
    public record Sample(
            String id,
            List<String> formerIds,
            Party buyer,
            Party seller,
            Item item,
            Deal.Status status,
            Mode mode,
            Best<EventDate> when,
            Known known,
            String article,
            String revision,
            String words) {

        public Sample formerly(String... ids) {
            return new Sample(
                    id,
                    List.of(ids),
                    buyer,
                    seller,
                    item,
                    status,
                    mode,
                    when,
                    known,
                    article,
                    revision,
                    words);
        }

        public Sample of(Item bought, Party from) {
            return new Sample(
                    id, formerIds, buyer, from, bought, status, mode, when, known, article,
                    revision, words);
        }

        public Sample is(Deal.Status state, Mode how) {
            return new Sample(
                    id, formerIds, buyer, seller, item, state, how, when, known, article, revision,
                    words);
        }

        public Sample when(String date) {
            return new Sample(
                    id,
                    formerIds,
                    buyer,
                    seller,
                    item,
                    status,
                    mode,
                    Best.of(EventDate.of(date)),
                    known,
                    article,
                    revision,
                    words);
        }

        public Sample known(String day, Known.By by) {
            return new Sample(
                    id,
                    formerIds,
                    buyer,
                    seller,
                    item,
                    status,
                    mode,
                    when,
                    new Known(Instant.parse(day + "T00:00:00Z"), by),
                    article,
                    revision,
                    words);
        }

        public Sample from(String articleId, String articleRevision) {
            return new Sample(
                    id,
                    formerIds,
                    buyer,
                    seller,
                    item,
                    status,
                    mode,
                    when,
                    known,
                    articleId,
                    articleRevision,
                    words);
        }

        public Sample saying(String evidence) {
            return new Sample(
                    id, formerIds, buyer, seller, item, status, mode, when, known, article,
                    revision, evidence);
        }

        /** The deal. */
        public Deal build() {
            Quantity many = new Quantity(new Range.Exactly(10_000), Quantity.Unit.CHIP);
            return new Deal(
                    Deal.SCHEMA,
                    id,
                    formerIds,
                    "revision of " + id,
                    buyer.name(),
                    buyer.id(),
                    Best.of(seller.name()),
                    Best.of(seller.id()),
                    List.of(item.name()),
                    List.of(item.id()),
                    Best.of(many),
                    Best.unknown(),
                    status,
                    mode,
                    when,
                    Map.of("quantity", "the only one told"),
                    List.of(
                            new Deal.Step(
                                    status,
                                    Best.of(many),
                                    when,
                                    known,
                                    "claim-" + id,
                                    List.of("Reuters"))),
                    List.of(),
                    List.of(
                            new Deal.Origin(
                                    "Reuters",
                                    List.of(),
                                    List.of(article),
                                    Best.of(Deal.Origin.Standing.PRESS),
                                    List.of(),
                                    List.of())),
                    List.of(
                            new Deal.Document(
                                    article,
                                    "https://wire.example/" + article,
                                    "News of " + article,
                                    "https://wire.example/" + article,
                                    "The Wire",
                                    new Dating.Dated(LocalDate.of(2024, 6, 20), "given"))),
                    List.of(
                            new Deal.HeldClaim(
                                    article,
                                    revision,
                                    "Reuters",
                                    known,
                                    claim("claim-" + id),
                                    Best.unknown(),
                                    Best.unknown())),
                    known,
                    known,
                    0.9,
                    "",
                    Best.of(Deal.Grade.SINGLE),
                    Best.unknown(),
                    Best.unknown(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        Claim claim(String claimId) {
            Evidence evidence = new Evidence(0, 0, words.length(), words);
            return new Claim(
                    claimId,
                    Slot.Told.stated(buyer, evidence),
                    Slot.Told.stated(seller, evidence),
                    List.of(Slot.Told.stated(item, evidence)),
                    Slot.Told.stated(
                            new Quantity(new Range.Exactly(10_000), Quantity.Unit.CHIP), evidence),
                    Slot.untold(),
                    Slot.Told.stated(Stage.ORDERED, evidence),
                    mode,
                    Slot.untold(),
                    Slot.Told.stated("Reuters", evidence),
                    List.of(),
                    Claim.Certainty.REPORTED,
                    0.9);
        }
    }
}
