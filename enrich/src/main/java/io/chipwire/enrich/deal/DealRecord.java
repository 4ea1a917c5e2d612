package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.Claim;
import io.chipwire.events.ContentId;
import io.chipwire.events.Deal;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Known;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes a {@link Deal} from the statements that tell it. */
final class DealRecord {
    /** Nothing that newspapers say is certain. */
    private static final double MOST_CONFIDENCE = 0.99;

    private final List<Statement> statements;
    private final Origins origins;
    private final Map<String, String> rules = new HashMap<>();

    private DealRecord(List<Statement> statements) {
        this.statements = statements;
        this.origins = Origins.of(statements);
    }

    /**
     * @param statements at least one, in any order
     */
    static Deal of(List<Statement> statements) {
        Deal deal = new DealRecord(statements.stream().sorted(Statement.AS_KNOWN).toList()).write();
        return revised(deal, ContentId.of(Canonical.text(deal)));
    }

    private Deal write() {
        BestValues best = new BestValues(statements, origins);
        Choice<Party> seller = best.seller();
        Choice<Quantity> quantity = best.quantity();
        Choice<Money> amount = best.amount();
        Progress progress = Progress.of(statements);
        Choice<EventDate> when = best.when(progress.stages());
        rule("seller", seller);
        rule("quantity", quantity);
        rule("amount", amount);
        rule("when", when);
        rules.put("status", progress.rule());
        rules.put("items", "all models named, else families, else classes");

        ConflictLedger ledger = new ConflictLedger(origins);
        ledger.enter("quantity", quantity, Deal.Value.Count::new, ValueText::of);
        ledger.enter("amount", amount, Deal.Value.Sum::new, ValueText::of);
        ledger.enterSeller(seller);
        ledger.enterStatus(progress, statements);

        Claim first = statements.getFirst().claim();
        Party buyer = first.buyer().value();
        String id = dealId(first);
        List<Item> items = best.items();
        return new Deal(
                Deal.SCHEMA,
                id,
                formerIds(id),
                "",
                buyer.name(),
                buyer.id(),
                name(seller.value()),
                id(seller.value()),
                items.stream().map(Item::name).toList(),
                items.stream().map(Item::id).toList(),
                quantity.value(),
                amount.value(),
                progress.status(),
                first.mode(),
                when.value(),
                rules,
                History.of(statements),
                ledger.conflicts(),
                origins.all(),
                sources(),
                claims(),
                firstKnown(),
                lastChanged(),
                confidence(),
                "",
                Best.unknown(),
                Best.unknown(),
                Best.unknown(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void rule(String slot, Choice<?> choice) {
        if (!choice.camps().isEmpty()) {
            rules.put(slot, choice.rule());
        }
    }

    private static String dealId(Claim anchor) {
        return ContentId.of("deal", anchor.buyer().value().id(), anchor.id());
    }

    private List<String> formerIds(String id) {
        Set<String> ids = new TreeSet<>();
        statements.forEach(statement -> ids.add(dealId(statement.claim())));
        ids.remove(id);
        return List.copyOf(ids);
    }

    private List<Deal.Document> sources() {
        List<Deal.Document> documents = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Statement statement : statements) {
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
        for (Statement statement : statements) {
            claims.add(
                    new Deal.HeldClaim(
                            statement.article().id(),
                            statement.article().revision(),
                            origins.nameOf(statement),
                            statement.article().known(),
                            statement.claim(),
                            Best.unknown(),
                            Best.unknown()));
        }
        return claims;
    }

    private Known firstKnown() {
        Statement first = statements.getFirst();
        return first.isDated() ? first.article().known() : fetched(Collections.min(fetchTimes()));
    }

    private Known lastChanged() {
        Statement last = statements.getLast();
        return last.isDated() ? last.article().known() : fetched(Collections.max(fetchTimes()));
    }

    private List<Instant> fetchTimes() {
        return statements.stream()
                .filter(statement -> !statement.isDated())
                .map(statement -> statement.article().fetched())
                .toList();
    }

    private static Known fetched(Instant at) {
        return new Known(at, Known.By.FETCHED);
    }

    /** Each independent origin may be wrong; the deal is wrong only if all of them are. */
    private double confidence() {
        Map<String, Double> best = new HashMap<>();
        for (Statement statement : statements) {
            best.merge(origins.nameOf(statement), statement.claim().confidence(), Math::max);
        }
        double allWrong = 1;
        for (double right : best.values().stream().sorted(Comparator.naturalOrder()).toList()) {
            allWrong *= 1 - right;
        }
        double rounded = Math.round((1 - allWrong) * 1000) / 1000.0;
        return Math.min(MOST_CONFIDENCE, rounded);
    }

    private static Best<String> name(Best<Party> party) {
        return party instanceof Best.Value<Party>(Party known)
                ? Best.of(known.name())
                : Best.unknown();
    }

    private static Best<String> id(Best<Party> party) {
        return party instanceof Best.Value<Party>(Party known)
                ? Best.of(known.id())
                : Best.unknown();
    }

    private static Deal revised(Deal deal, String revision) {
        return new Deal(
                deal.schema(),
                deal.id(),
                deal.formerIds(),
                revision,
                deal.buyer(),
                deal.buyerId(),
                deal.seller(),
                deal.sellerId(),
                deal.items(),
                deal.itemIds(),
                deal.quantity(),
                deal.amount(),
                deal.status(),
                deal.mode(),
                deal.when(),
                deal.rules(),
                deal.history(),
                deal.conflicts(),
                deal.origins(),
                deal.sources(),
                deal.claims(),
                deal.firstKnown(),
                deal.lastChanged(),
                deal.confidence(),
                deal.country(),
                deal.grade(),
                deal.remaining(),
                deal.h100Equivalents(),
                deal.links(),
                deal.flags(),
                deal.past(),
                deal.revisions());
    }
}
