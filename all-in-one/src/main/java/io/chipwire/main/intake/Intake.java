package io.chipwire.main.intake;

import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.events.Part;
import io.chipwire.ingest.Ingest;
import io.chipwire.ingest.Receipt;
import io.chipwire.ingest.Submission;
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

    /** More than the largest document that ingest reads, in Base64. */
    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    private final Supplier<Best<Ingest>> ingest;

    /** An intake for a part that may still be on its way up: until then it answers 503. */
    public Intake(Supplier<Best<Ingest>> ingest) {
        this.ingest = ingest;
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

    private static byte[] body(Context context) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "expected Content-Type application/json, got " + type);
        }
        byte[] body = context.bodyInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new Problem(
                    HttpStatus.CONTENT_TOO_LARGE, "expected at most " + LARGEST_BODY + " bytes");
        }
        return body;
    }
}
