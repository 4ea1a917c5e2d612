package io.chipwire.enrich.claim;

import io.chipwire.events.Claim;
import io.chipwire.events.EventDate;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.List;

/**
 * What one sentence says of one purchase, before the sentences of the article are put together.
 *
 * @param person whether the buyer is a person for whom no organisation is told yet
 * @param line index of the sentence
 */
record Draft(
        Slot.Told<Party> buyer,
        boolean person,
        Slot<Party> seller,
        List<Slot.Told<Item>> items,
        Slot<Quantity> quantity,
        Slot<Money> amount,
        Slot.Told<Stage> status,
        Mode mode,
        Slot<EventDate> when,
        Claim.Certainty certainty,
        int line) {

    /** Whether it was called off or denied. */
    boolean isOff() {
        return status.value() == Stage.CANCELLED || status.value() == Stage.DENIED;
    }

    Draft withBuyer(Slot.Told<Party> other) {
        return new Draft(
                other, false, seller, items, quantity, amount, status, mode, when, certainty, line);
    }

    Draft withSeller(Slot<Party> other) {
        return new Draft(
                buyer, person, other, items, quantity, amount, status, mode, when, certainty, line);
    }

    Draft withItems(List<Slot.Told<Item>> others) {
        return new Draft(
                buyer, person, seller, others, quantity, amount, status, mode, when, certainty,
                line);
    }

    Draft withQuantity(Slot<Quantity> other) {
        return new Draft(
                buyer, person, seller, items, other, amount, status, mode, when, certainty, line);
    }

    Draft withAmount(Slot<Money> other) {
        return new Draft(
                buyer, person, seller, items, quantity, other, status, mode, when, certainty, line);
    }

    Draft withStatus(Slot.Told<Stage> other) {
        return new Draft(
                buyer, person, seller, items, quantity, amount, other, mode, when, certainty, line);
    }

    Draft withMode(Mode other) {
        return new Draft(
                buyer, person, seller, items, quantity, amount, status, other, when, certainty,
                line);
    }

    Draft withWhen(Slot<EventDate> other) {
        return new Draft(
                buyer, person, seller, items, quantity, amount, status, mode, other, certainty,
                line);
    }

    /** How many of the slots that may be empty are filled; the more, the more specific. */
    int told() {
        int told = items.getFirst().value().kind() == Item.Kind.CLASS ? 0 : 1;
        for (Slot<?> slot : List.of(seller, quantity, amount, when)) {
            told += slot instanceof Slot.Told<?> ? 1 : 0;
        }
        return told;
    }

    /** Whether no model and no family of chips is told, only "GPUs" or "supercomputer". */
    boolean isOfClass() {
        return items.stream().allMatch(item -> item.value().kind() == Item.Kind.CLASS);
    }

    boolean hasNumbers() {
        return quantity instanceof Slot.Told<Quantity> || amount instanceof Slot.Told<Money>;
    }
}
