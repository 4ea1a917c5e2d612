package io.chipwire.enrich.deal;

import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Mode;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.List;

/**
 * A statement as it is compared with others.
 *
 * @param context hardware that its article names beside it for the same buyer
 * @param happened when the event was, if told
 * @param told when the event was if told, else when the report came out that tells it
 */
record Fact(
        Statement statement,
        String buyer,
        Mode mode,
        Stage stage,
        Best<Party> seller,
        ItemScope items,
        ItemScope context,
        Best<Quantity> quantity,
        Best<Money> amount,
        Period happened,
        Period told) {

    static Fact of(Statement statement) {
        Period happened = Period.of(statement.when());
        return new Fact(
                statement,
                statement.buyer(),
                statement.claim().mode(),
                statement.stage(),
                statement.seller(),
                ItemScope.of(statement.claim().items()),
                ItemScope.of(List.of()),
                statement.quantity(),
                statement.claim().amount().best(),
                happened,
                happened.or(reported(statement)));
    }

    /**
     * When the report came out that the statement rests on: its own article, or the newest that it
     * links to and whose address tells the day.
     */
    private static Period reported(Statement statement) {
        Period published = Period.published(statement);
        Period newest = Period.ANY;
        for (Claim.Citation cite : statement.claim().cites()) {
            Period day = Address.of(cite.url()).day();
            boolean isEarlier = day.isKnown() && published.isAfterBy(1, day);
            if (isEarlier && (!newest.isKnown() || day.isAfterBy(1, newest))) {
                newest = day;
            }
        }
        return newest.or(published);
    }

    /** Whether the article names the seller; that of an inferred maker parts no deals. */
    boolean isSellerNamed() {
        return statement.claim().seller() instanceof Slot.Told<Party> told
                && told.basis() instanceof Basis.Stated;
    }

    /** Whether it tells no number at all. */
    boolean isVague() {
        return quantity instanceof Best.Unknown && amount instanceof Best.Unknown;
    }

    /** Whether both tell one number of pieces, without leaving much open, and the same one. */
    boolean isSameNumber(Fact other) {
        return Agreement.isSame(quantity, other.quantity);
    }

    /** The same fact as old news: what it tells was at an earlier time. */
    Fact of(Period earlier) {
        return new Fact(
                statement, buyer, mode, stage, seller, items, context, quantity, amount, happened,
                earlier);
    }

    /** The same fact among the others of its article. */
    Fact among(List<Fact> article) {
        ItemScope named = ItemScope.of(List.of());
        article.stream()
                .filter(fact -> !fact.statement.equals(statement))
                .forEach(fact -> named.add(fact.items));
        return new Fact(
                statement, buyer, mode, stage, seller, items, named, quantity, amount, happened,
                told);
    }

    /**
     * When it was news: a report that comes soon after what it tells is of its own day, however
     * vaguely it dates the event.
     */
    Period heard() {
        Period published = Period.published(statement);
        boolean isFresh =
                happened.isKnown()
                        && published.isKnown()
                        && happened.daysTo(published) <= Period.NEWS_DAYS;
        return isFresh ? published : told;
    }

    String article() {
        return statement.article().id();
    }

    /** Exact numbers outweigh those with a bound. */
    Agreement agreement(Fact other) {
        Agreement quantities = Agreement.ofQuantities(quantity, other.quantity);
        Agreement amounts = Agreement.ofAmounts(amount, other.amount);
        if (quantities == Agreement.DIFFERS) {
            // The same sum of money, to the last digit told, is one deal of disputed size.
            return amount instanceof Best.Value && amount.equals(other.amount) && isSameSum(other)
                    ? Agreement.AGREES
                    : Agreement.DIFFERS;
        }
        if (amounts == Agreement.DIFFERS || !Agreement.isLikelySum(amount, other.amount)) {
            boolean isSizeSure =
                    isSameNumber(other)
                            && items.sharesFamily(other.items)
                            && !items.namesOther(other.items);
            return isSizeSure ? Agreement.AGREES : Agreement.DIFFERS;
        }
        return quantities == Agreement.SILENT ? amounts : quantities;
    }

    /** Whether no number could be meant by both. */
    boolean isRivalOf(Fact other) {
        return agreement(other) == Agreement.DIFFERS || !isLikely(other);
    }

    /** Whether both bring the same numbers to mind, bounds read as people mean them. */
    boolean isLikely(Fact other) {
        return Agreement.isLikely(quantity, other.quantity)
                && Agreement.isLikelySum(amount, other.amount);
    }

    /** Whether both tell one exact sum of money and mean the same one. */
    boolean isSameSum(Fact other) {
        return Agreement.isExactSum(amount, other.amount);
    }

    /** A fact is its statement; cheap, for facts are looked up often. */
    @Override
    public int hashCode() {
        return statement.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Fact that && statement.equals(that.statement));
    }
}
