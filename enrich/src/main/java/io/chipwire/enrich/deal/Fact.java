package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Stage;

/**
 * A statement as it is compared with others.
 *
 * @param happened when the event was, if told
 * @param told when the event was if told, else when it was published
 */
record Fact(
        Statement statement,
        Mode mode,
        Stage stage,
        Best<Party> seller,
        ItemScope items,
        Best<Quantity> quantity,
        Best<Money> amount,
        Period happened,
        Period told) {

    static Fact of(Statement statement) {
        Period happened = Period.of(statement.when());
        return new Fact(
                statement,
                statement.claim().mode(),
                statement.stage(),
                statement.seller(),
                ItemScope.of(statement.claim().items()),
                statement.quantity(),
                statement.claim().amount().best(),
                happened,
                happened.or(Period.published(statement)));
    }

    /** Whether it tells no number at all. */
    boolean isVague() {
        return quantity instanceof Best.Unknown && amount instanceof Best.Unknown;
    }

    Agreement agreement(Fact other) {
        Agreement quantities = Agreement.ofQuantities(quantity, other.quantity);
        Agreement amounts = Agreement.ofAmounts(amount, other.amount);
        if (quantities == Agreement.AGREES || amounts == Agreement.AGREES) {
            return Agreement.AGREES;
        }
        return quantities == Agreement.SILENT ? amounts : quantities;
    }
}
