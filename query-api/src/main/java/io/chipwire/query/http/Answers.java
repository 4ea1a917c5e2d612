package io.chipwire.query.http;

import io.chipwire.events.Json;
import io.javalin.http.Context;

/** How answers are written. */
final class Answers {
    private Answers() {}

    static void json(Context context, Object answer) {
        context.contentType("application/json").result(Json.bytes(answer));
    }
}
