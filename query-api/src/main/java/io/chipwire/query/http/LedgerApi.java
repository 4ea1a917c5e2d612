package io.chipwire.query.http;

import io.chipwire.events.Best;
import io.chipwire.events.ledger.Totals;
import io.chipwire.index.search.DealSearch;
import io.chipwire.query.ledger.Changes;
import io.chipwire.query.ledger.SourceRecords;
import io.chipwire.query.ledger.Sums;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;

/** The routes under {@code /api/v1} that answer from all deals together. */
public final class LedgerApi {
    private final DealSearch search;
    private final InstantSource clock;

    /** Answers from the index. */
    public LedgerApi(DealSearch search, InstantSource clock) {
        this.search = search;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/diff", this::diff);
        routes.get("/api/v1/totals", this::totals);
        routes.get("/api/v1/sources", this::sources);
    }

    private void diff(Context context) {
        Parameters given = new Parameters(context);
        Instant from = given.neededMoment("from");
        Instant to = given.moment("to").orElse(clock.instant());
        Best<String> buyer = given.text("buyer");
        int limit = given.limit();
        int offset = given.offset();
        Answers.json(
                context,
                given.checked(() -> Changes.between(search, buyer, from, to, limit, offset)));
    }

    private void totals(Context context) {
        Parameters given = new Parameters(context);
        Totals.By by = given.neededWord("by", Totals.By.class);
        Best<String> buyer = given.text("buyer");
        Best<Instant> asOf = given.moment("asOf");
        int limit = given.limit();
        int offset = given.offset();
        Answers.json(context, given.checked(() -> Sums.of(search, by, buyer, asOf, limit, offset)));
    }

    private void sources(Context context) {
        Parameters given = new Parameters(context);
        int limit = given.limit();
        int offset = given.offset();
        Answers.json(context, given.checked(() -> SourceRecords.of(search, limit, offset)));
    }
}
