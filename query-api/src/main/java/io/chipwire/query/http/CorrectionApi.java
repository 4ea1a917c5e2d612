package io.chipwire.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Json;
import io.chipwire.index.search.DealSearch;
import io.chipwire.index.search.Reach;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.query.correct.CorrectionForm;
import io.chipwire.query.correct.Editors;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /api/v1/corrections}: lists what persons decided about deals, and takes a decision from
 * those whose token is known. It answers once Kafka has it; the ledger follows a moment later.
 */
public final class CorrectionApi {
    private static final Logger LOG = LoggerFactory.getLogger(CorrectionApi.class);
    private static final String PATH = "/api/v1/corrections";
    private static final String BEARER = "bearer ";
    private static final int LARGEST_BODY = 256 * 1024;

    private final DealSearch search;
    private final Reach reach;
    private final Editors editors;
    private final Topic topic;
    private final InstantSource clock;

    /** Where decisions go. */
    public interface Topic {
        /** Returns when they are safe. */
        void send(Correction correction) throws IOException, InterruptedException;
    }

    /** Takes decisions of these editors about deals of the index. */
    public CorrectionApi(
            DealSearch search, Lexicon lexicon, Editors editors, Topic topic, InstantSource clock) {
        this.search = search;
        this.reach = new Reach(lexicon);
        this.editors = editors;
        this.topic = topic;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::take);
    }

    private void list(Context context) {
        Parameters given = new Parameters(context);
        Best<String> deal = given.text("deal");
        int limit = given.limit();
        int offset = given.offset();
        Answers.json(context, given.checked(() -> search.corrections(deal, limit, offset)));
    }

    private void take(Context context) throws InterruptedException {
        String who = who(context);
        Correction correction =
                switch (CorrectionForm.read(
                        body(context),
                        search,
                        reach,
                        who,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
                    case CorrectionForm.Outcome.Right(Correction right) -> right;
                    case CorrectionForm.Outcome.Wrong wrong -> throw wrong(wrong);
                };
        try {
            topic.send(correction);
        } catch (IOException e) {
            LOG.warn("a correction by {} was not kept", who, e);
            context.header("Retry-After", "1");
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        LOG.info("{} decided: {} {}", who, correction.kind().word(), correction.deals());
        context.status(HttpStatus.ACCEPTED);
        Answers.json(context, correction);
    }

    private String who(Context context) {
        if (editors.isNobody()) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "corrections are off: start Chipwire with --editors FILE to name who may"
                            + " correct");
        }
        String given = context.header("Authorization");
        String header = given == null ? "" : given.strip();
        if (header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && editors.named(header.substring(BEARER.length()).strip())
                        instanceof Best.Value<String>(String name)) {
            return name;
        }
        context.header("WWW-Authenticate", "Bearer");
        throw new Problem(
                HttpStatus.UNAUTHORIZED,
                "expected Authorization: Bearer and the token of an editor, got "
                        + (header.isEmpty() ? "none" : "another"));
    }

    /** Only JSON is taken: a page of another site can make a browser post a form, but not JSON. */
    private static JsonNode body(Context context) {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "expected Content-Type application/json, got " + type);
        }
        try {
            byte[] body = context.bodyInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new Problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "expected at most " + LARGEST_BODY + " bytes");
            }
            JsonNode form = Json.tree(body);
            if (form.isObject()) {
                return form;
            }
            throw new Problem(HttpStatus.BAD_REQUEST, "expected a JSON object");
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static Problem wrong(CorrectionForm.Outcome.Wrong wrong) {
        return Problem.of(
                wrong.faults().stream()
                        .map(fault -> new Problem.Fault(fault.field(), fault.problem()))
                        .toList());
    }
}
