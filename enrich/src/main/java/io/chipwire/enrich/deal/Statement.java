package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Known;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A claim and the article revision that makes it.
 *
 * @param known since when it could be known
 * @param until since when the article no longer says so
 */
public record Statement(ArticleRef article, Claim claim, Known known, Best<Known> until) {
    /**
     * The order in which the articles came out: by day of publication, then by content. A
     * correction keeps its article's place. Undated articles come last, for when we fetched them
     * says nothing about the world.
     */
    static final Comparator<Statement> AS_KNOWN =
            Comparator.comparing(Statement::published)
                    .thenComparing(statement -> statement.article().id())
                    .thenComparing(statement -> statement.claim().id());

    /** A claim that its article makes from the start and still makes. */
    public Statement(ArticleRef article, Claim claim) {
        this(article, claim, article.known(), Best.unknown());
    }

    /**
     * What the revisions of one article say and said. A claim that a later revision repeats word
     * for word is the same statement.
     *
     * @param revisions oldest first, at least one
     */
    public static List<Statement> of(List<Saying> revisions) {
        List<Statement> past = new ArrayList<>();
        Map<String, Statement> live = new HashMap<>();
        Known known = revisions.getFirst().article().known();
        for (int i = 0; i < revisions.size(); i++) {
            Saying saying = revisions.get(i);
            if (i > 0) {
                known = later(known, saying.article().corrected());
            }
            Set<String> gone = new HashSet<>(live.keySet());
            for (Claim claim : saying.claims()) {
                Statement before = live.get(claim.id());
                Known since = known;
                if (before != null && before.claim().equals(claim)) {
                    since = before.known();
                } else if (before != null) {
                    past.add(before.until(known));
                }
                live.put(claim.id(), new Statement(saying.article(), claim, since, Best.unknown()));
                gone.remove(claim.id());
            }
            for (String id : gone) {
                Statement dropped = live.remove(id);
                if (dropped != null) {
                    past.add(dropped.until(known));
                }
            }
        }
        past.addAll(live.values());
        past.sort(
                Comparator.comparing((Statement one) -> one.claim().id())
                        .thenComparing(one -> one.known().at()));
        return past;
    }

    private static Known later(Known one, Known other) {
        return other.at().isAfter(one.at()) ? other : one;
    }

    private Statement until(Known end) {
        return new Statement(article, claim, known, Best.of(end));
    }

    /** The day it could be known; {@link LocalDate#MAX} for an undated article. */
    LocalDate day() {
        return switch (article.published()) {
            case Dating.Dated _ -> LocalDate.ofInstant(known.at(), ZoneOffset.UTC);
            case Dating.Undated() -> LocalDate.MAX;
        };
    }

    /** Day of publication; {@link LocalDate#MAX} for an undated article. */
    LocalDate published() {
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

    String buyer() {
        return claim.buyer().value().id();
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

    /** Cheap, for statements are looked up often. */
    @Override
    public int hashCode() {
        return claim.id().hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Statement that && isSame(that));
    }

    private boolean isSame(Statement that) {
        return claim.id().equals(that.claim.id())
                && article.equals(that.article)
                && claim.equals(that.claim)
                && known.equals(that.known)
                && until.equals(that.until);
    }
}
