package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.ContentId;
import io.chipwire.events.Deal;
import io.chipwire.events.Item;
import io.chipwire.events.Party;
import io.chipwire.events.Revision;
import io.chipwire.events.ledger.DealId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a {@link Deal} from what the statements say of it and what else is known of it.
 *
 * @param view what the statements say
 * @param placements why each of the view's statements is counted to it
 * @param links other deals it contains or is a part of
 * @param past what articles said of it until they were corrected
 * @param revisions what could be known of it from when until when
 */
record DealRecord(
        DealView view,
        List<Deal.Placement> placements,
        List<Deal.Link> links,
        List<Statement> past,
        List<Revision> revisions) {

    /** The id of a deal that this statement is the first of. */
    static String dealId(Statement anchor) {
        return DealId.of(anchor.claim());
    }

    Deal write(Reference reference) {
        Deal deal = write(reference, "");
        return write(reference, ContentId.of(Canonical.text(deal)));
    }

    private Deal write(Reference reference, String revision) {
        String id = dealId(view.first());
        return new Deal(
                Deal.SCHEMA,
                id,
                formerIds(id),
                revision,
                view.buyer().name(),
                view.buyer().id(),
                name(view.seller()),
                id(view.seller()),
                view.items().stream().map(Item::name).toList(),
                view.items().stream().map(Item::id).toList(),
                view.quantity(),
                view.amount(),
                view.status(),
                view.first().claim().mode(),
                view.when(),
                view.rules(),
                view.history(),
                view.conflicts(),
                view.origins().all(),
                sources(),
                claims(),
                view.firstKnown(),
                view.lastChanged(),
                view.confidence(),
                reference.countries().getOrDefault(view.buyer().id(), ""),
                Best.of(view.grade()),
                view.remaining(),
                view.h100Equivalents(),
                links,
                view.flags(),
                past.stream().map(old -> held(old, Best.unknown())).toList(),
                revisions);
    }

    /** Ids that it went by, or would go by from its other claims. */
    private List<String> formerIds(String id) {
        Set<String> ids = new TreeSet<>();
        view.statements().forEach(statement -> ids.add(dealId(statement)));
        past.forEach(statement -> ids.add(dealId(statement)));
        revisions.forEach(revision -> ids.add(revision.deal()));
        ids.remove(id);
        return List.copyOf(ids);
    }

    private List<Deal.Document> sources() {
        List<Deal.Document> documents = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Statement statement : view.statements()) {
            var article = statement.article();
            if (seen.add(article.id())) {
                documents.add(
                        new Deal.Document(
                                article.id(),
                                article.url(),
                                article.title(),
                                article.url(),
                                article.source().name(),
                                article.published()));
            }
        }
        return documents;
    }

    private List<Deal.HeldClaim> claims() {
        List<Deal.HeldClaim> claims = new ArrayList<>();
        for (int i = 0; i < placements.size(); i++) {
            claims.add(held(view.statements().get(i), Best.of(placements.get(i))));
        }
        return claims;
    }

    private Deal.HeldClaim held(Statement statement, Best<Deal.Placement> placement) {
        return new Deal.HeldClaim(
                statement.article().id(),
                statement.article().revision(),
                view.origins().nameOf(statement),
                statement.known(),
                statement.claim(),
                placement,
                statement.until());
    }

    /** What the record is made of; records made of the same are the same. */
    List<Object> key() {
        List<Object> key = new ArrayList<>();
        view.statements()
                .forEach(statement -> {
                    key.add(statement.claim().id());
                    key.add(statement.article().revision());
                });
        key.add(placements);
        key.add(links);
        past.forEach(statement -> key.add(statement.article().revision()));
        revisions.forEach(revision -> key.add(revision.revision() + revision.from().at()));
        return key;
    }

    static Best<String> name(Best<Party> party) {
        return party instanceof Best.Value<Party>(Party known)
                ? Best.of(known.name())
                : Best.unknown();
    }

    static Best<String> id(Best<Party> party) {
        return party instanceof Best.Value<Party>(Party known)
                ? Best.of(known.id())
                : Best.unknown();
    }
}
