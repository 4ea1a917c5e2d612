package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.time.LocalDate;
import java.util.Comparator;

/** A claim and the article revision that makes it. */
public record Statement(ArticleRef article, Claim claim) {
    /**
     * The order in which the world could know: by day of publication, then by content. Undated
     * articles come last, for when we fetched them says nothing about the world.
     */
    static final Comparator<Statement> AS_KNOWN =
            Comparator.comparing(Statement::day)
                    .thenComparing(statement -> statement.article().id())
                    .thenComparing(statement -> statement.claim().id());

    /** Day of publication; {@link LocalDate#MAX} for an undated article. */
    LocalDate day() {
        return switch (article.published()) {
            case Dating.Dated dated -> dated.day();
            case Dating.Undated() -> LocalDate.MAX;
        };
    }

    boolean isDated() {
        return article.published() instanceof Dating.Dated;
    }

    /** Whether the claim is no more than hearsay or a view. */
    boolean isRumour() {
        return switch (claim.certainty()) {
            case RUMOURED, OPINION -> true;
            case ASSERTED, REPORTED -> false;
        };
    }

    Stage stage() {
        return claim.status().value();
    }

    Best<Party> seller() {
        return claim.seller().best();
    }

    Best<Quantity> quantity() {
        return claim.quantity().best();
    }

    Best<EventDate> when() {
        return claim.when().best();
    }

    /** Whom the article credits; an article that credits nobody speaks for itself. */
    String credit() {
        return switch (claim.reportedBy()) {
            case Slot.Told<String> told -> told.value();
            case Slot.Untold<String> _ -> article.source().name();
        };
    }
}
