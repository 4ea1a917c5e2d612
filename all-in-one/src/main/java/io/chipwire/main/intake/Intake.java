package io.chipwire.main.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.events.Part;
import io.chipwire.ingest.Ingest;
import io.chipwire.ingest.Submission;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
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

    /** A document of 32 MiB, in Base64, and its frame. */
    private static final int LARGEST_BODY = 44 * 1024 * 1024;

    private static final int ACCEPTED = 202;
    private static final int TOO_LARGE = 413;
    private static final int NOT_JSON = 415;
    private static final int UNAVAILABLE = 503;

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
        try {
            Ingest part = ready(context);
            Submission submission = SubmissionForm.read(body(context));
            context.status(ACCEPTED)
                    .contentType("application/json")
                    .result(Json.bytes(part.accept(submission)));
        } catch (BadRequest e) {
            problem(context, e.status(), String.valueOf(e.getMessage()));
        }
    }

    private Ingest ready(Context context) {
        if (ingest.get() instanceof Best.Value<Ingest>(Ingest part)
                && part.state() instanceof Part.State.Ready) {
            return part;
        }
        context.header("Retry-After", "1");
        throw new BadRequest(UNAVAILABLE, "ingest is starting: ask again in a second");
    }

    private static byte[] body(Context context) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new BadRequest(
                    NOT_JSON, "expected Content-Type application/json, got " + type);
        }
        byte[] body = context.bodyInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BadRequest(TOO_LARGE, "expected at most " + LARGEST_BODY + " bytes");
        }
        return body;
    }

    private static void problem(Context context, int status, String detail) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("type", "about:blank");
        problem.put("title", context.status(status).status().getMessage());
        problem.put("status", status);
        problem.put("detail", detail);
        context.contentType("application/problem+json").result(Json.bytes(problem));
    }
}
