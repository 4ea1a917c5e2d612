package io.chipwire.query.http;

import io.chipwire.events.Best;
import io.chipwire.events.Canonical;
import io.chipwire.events.Deal;
import io.chipwire.events.Digest;
import io.chipwire.events.Mode;
import io.chipwire.index.search.ArticleState;
import io.chipwire.index.search.DealQuery;
import io.chipwire.index.search.DealSearch;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.query.digest.Digests;
import io.chipwire.query.digest.Markdown;
import io.chipwire.query.ledger.DealPart;
import io.chipwire.query.ledger.DealThen;
import io.chipwire.query.question.Asker;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The routes under {@code /api/v1} that answer from the index. */
public final class Api {
    private final DealSearch search;
    private final Asker asker;
    private final InstantSource clock;

    /** Answers from the index, with names read by the lexicon. */
    public Api(DealSearch search, Lexicon lexicon, InstantSource clock) {
        this.search = search;
        this.asker = new Asker(lexicon, search, clock);
        this.clock = clock;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/deals", this::deals);
        routes.get("/api/v1/deals/{id}", this::deal);
        routes.get("/api/v1/ask", this::ask);
        routes.get("/api/v1/articles/{id}", this::article);
        routes.get("/api/v1/digest", this::digest);
        routes.get("/api/v1/export/deals.jsonl", this::export);
    }

    private void deals(Context context) {
        Parameters given = new Parameters(context);
        Best<String> buyer = given.text("buyer");
        Best<String> seller = given.text("seller");
        Best<String> chip = given.text("chip");
        Set<Deal.Status> status = given.words("status", Deal.Status.class);
        Set<Mode> modes = given.words("mode", Mode.class);
        Best<Mode> mode = modes.size() == 1 ? Best.of(modes.iterator().next()) : Best.unknown();
        Best<String> text = given.text("q");
        Best<LocalDate> from = given.day("from");
        Best<LocalDate> to = given.day("to");
        Best<Instant> asOf = given.moment("asOf");
        int limit = given.limit();
        int offset = given.offset();
        DealQuery query =
                given.checked(() ->
                        new DealQuery(
                                buyer, seller, chip, status, mode, text, from, to, limit, offset));
        Answers.json(
                context,
                switch (asOf) {
                    case Best.Value<Instant>(Instant moment) -> search.find(query, moment);
                    case Best.Unknown<Instant>() -> search.find(query);
                });
    }

    private void deal(Context context) {
        Parameters given = new Parameters(context);
        Best<Instant> asOf = given.moment("asOf");
        Set<DealPart> parts = given.words("parts", DealPart.class);
        given.checked(() -> parts);
        DealThen then = then(context.pathParam("id"), asOf);
        Answers.json(context, parts.isEmpty() ? then.deal() : then.parts(parts, search));
    }

    private DealThen then(String id, Best<Instant> asOf) {
        if (!(search.deal(id) instanceof Best.Value<Deal>(Deal deal))) {
            throw new Problem(HttpStatus.NOT_FOUND, "no deal has or had this id");
        }
        if (!(asOf instanceof Best.Value<Instant>(Instant moment))) {
            return DealThen.present(deal);
        }
        return switch (DealThen.of(id, deal, moment)) {
            case Best.Value<DealThen>(DealThen then) -> then;
            case Best.Unknown<DealThen>() ->
                    throw new Problem(
                            HttpStatus.NOT_FOUND, "nothing was known of this deal at " + moment);
        };
    }

    private void ask(Context context) {
        Parameters given = new Parameters(context);
        String question = given.needed("q");
        int limit = given.limit();
        int offset = given.offset();
        given.checked(() -> question);
        Answers.json(context, asker.ask(question, limit, offset));
    }

    private void article(Context context) {
        Parameters given = new Parameters(context);
        String revision = given.needed("revision");
        given.checked(() -> revision);
        String id = context.pathParam("id");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("article", id);
        answer.put("revision", revision);
        switch (search.article(id, revision)) {
            case ArticleState.Pending() -> answer.put("state", "pending");
            case ArticleState.Searchable(int claims) -> {
                answer.put("state", "searchable");
                answer.put("claims", claims);
            }
            case ArticleState.Refused(String reason) -> {
                answer.put("state", "refused");
                answer.put("reason", reason);
            }
            case ArticleState.Superseded(String by) -> {
                answer.put("state", "superseded");
                answer.put("by", by);
            }
        }
        Answers.json(context, answer);
    }

    private void digest(Context context) {
        Parameters given = new Parameters(context);
        LocalDate day =
                given.day("date").orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        String format = given.oneOf("format", "json", "md");
        Digest digest = given.checked(() -> Digests.of(day, search.knownOn(day)));
        if (format.equals("md")) {
            context.contentType("text/markdown; charset=utf-8").result(Markdown.of(digest));
        } else {
            Answers.json(context, digest);
        }
    }

    /**
     * Every deal on a line, by id, without the times that our clock gave: what two runs agree on.
     */
    private void export(Context context) {
        new Parameters(context).checked(() -> "no parameters");
        context.contentType("application/jsonl");
        OutputStream out = context.outputStream();
        search.all(deal -> {
            try {
                out.write(Canonical.text(deal).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("the reader of the export went away", e);
            }
        });
    }
}
