package io.chipwire.main.intake;

import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.events.Part;
import io.chipwire.ingest.Ingest;
import io.chipwire.ingest.Receipt;
import io.chipwire.ingest.Submission;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.ingest.publish.NotPublishedException;
import io.chipwire.query.http.Problem;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * {@code POST /api/v1/articles}: takes one document and answers with its receipt once Kafka has it.
 * The articles of it can be found a moment later.
 *
 * <p>Only JSON is taken: a page of another site can make a browser post a form here, but not JSON.
 */
public final class Intake {
    /** Where documents are posted to. */
    public static final String PATH = "/api/v1/articles";

    private final Supplier<Best<Ingest>> ingest;
    private final int largestBody;

    /**
     * An intake for a part that may still be on its way up: until then it answers 503.
     *
     * @param limits those of the part
     */
    public Intake(Supplier<Best<Ingest>> ingest, Limits limits) {
        this.ingest = ingest;
        this.largestBody = largestBody(limits);
    }

    /**
     * Bytes of the largest body that is taken: that of a document which is refused for its size is
     * one of them, so that the refusal is on record.
     */
    public static int largestBody(Limits limits) {
        return (int) Math.min(2L * limits.bytes(), Integer.MAX_VALUE - 1);
    }

    /** Adds the route. */
    public void routes(RoutesConfig routes) {
        routes.post(PATH, this::post);
    }

    private void post(Context context) throws IOException {
        Ingest part = ready(context);
        Submission submission = SubmissionForm.read(body(context));
        Receipt receipt;
        try {
            receipt = part.accept(submission);
        } catch (NotPublishedException e) {
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        }
        context.status(HttpStatus.ACCEPTED)
                .contentType("application/json")
                .result(Json.bytes(receipt));
    }

    private Ingest ready(Context context) {
        if (ingest.get() instanceof Best.Value<Ingest>(Ingest part)
                && part.state() instanceof Part.State.Ready) {
            return part;
        }
        context.header("Retry-After", "1");
        throw new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "ingest is starting: ask again in a second");
    }

    private byte[] body(Context context) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "expected Content-Type application/json, got " + type);
        }
        byte[] body = context.bodyInputStream().readNBytes(largestBody + 1);
        if (body.length > largestBody) {
            throw new Problem(
                    HttpStatus.CONTENT_TOO_LARGE, "expected at most " + largestBody + " bytes");
        }
        return body;
    }
}
