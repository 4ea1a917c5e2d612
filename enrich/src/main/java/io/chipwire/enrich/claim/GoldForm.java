package io.chipwire.enrich.claim;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Claim;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;

/** A claim as one flat JSON object, the form in which people annotate and scorers compare. */
public final class GoldForm {
    private GoldForm() {}

    /**
     * The claim with the fields buyer, buyer_id, seller, items, quantity, amount, status, mode,
     * when, reported_by, evidence (slot to words) and confidence; what is not told is null. Buyer
     * and seller are called as the article calls them; buyer_id is one for all names of a buyer.
     *
     * @param names of the article that makes the claim
     */
    public static ObjectNode of(Claim claim, NamesInArticle names) {
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        ObjectNode evidence = JsonNodeFactory.instance.objectNode();
        form.put("buyer", names.of(claim.buyer().value()));
        form.put("buyer_id", claim.buyer().value().id());
        words(evidence, "buyer", claim.buyer());
        form.putNull("seller");
        if (claim.seller() instanceof Slot.Told<Party> told) {
            form.put("seller", names.of(told.value()));
        }
        words(evidence, "seller", claim.seller());
        var items = form.putArray("items");
        for (Slot.Told<Item> item : claim.items()) {
            items.add(item.value().name());
            words(evidence, "items", item);
        }
        form.putNull("quantity");
        if (claim.quantity() instanceof Slot.Told<Quantity> told) {
            ends(form.putObject("quantity"), told.value().count())
                    .put("unit", told.value().unit().word());
        }
        words(evidence, "quantity", claim.quantity());
        form.putNull("amount");
        if (claim.amount() instanceof Slot.Told<Money> told) {
            ends(form.putObject("amount"), told.value().sum())
                    .put("currency", told.value().currency());
        }
        words(evidence, "amount", claim.amount());
        form.put("status", claim.status().value().word());
        words(evidence, "status", claim.status());
        form.put("mode", claim.mode().word());
        form.putNull("when");
        if (claim.when() instanceof Slot.Told<EventDate> told) {
            form.put("when", told.value().text());
        }
        words(evidence, "when", claim.when());
        form.putNull("reported_by");
        if (claim.reportedBy() instanceof Slot.Told<String> told) {
            form.put("reported_by", told.value());
        }
        words(evidence, "reported_by", claim.reportedBy());
        form.set("evidence", evidence);
        form.put("confidence", claim.confidence());
        return form;
    }

    private static ObjectNode ends(ObjectNode form, Range range) {
        return switch (range) {
            case Range.Exactly(double value) -> end(end(form, "low", value), "high", value);
            case Range.AtLeast(double low) -> end(form, "low", low).putNull("high");
            case Range.AtMost(double high) -> end(form.putNull("low"), "high", high);
            case Range.Between(double low, double high) -> end(end(form, "low", low), "high", high);
        };
    }

    private static ObjectNode end(ObjectNode form, String name, double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? form.put(name, (long) value)
                : form.put(name, value);
    }

    private static void words(ObjectNode evidence, String slot, Slot<?> told) {
        if (told instanceof Slot.Told<?> some) {
            StringBuilder words = new StringBuilder(evidence.path(slot).asText());
            for (Evidence one : some.evidence()) {
                words.append(words.isEmpty() ? "" : " \u2026 ").append(one.words());
            }
            evidence.put(slot, words.toString());
        }
    }
}
