package io.chipwire.query.http;

import io.chipwire.events.Json;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;

/** An answer that says what was wrong, as RFC 9457 has it. Throw it from any route. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Body body;

    /** A problem with a sentence on it. */
    public Problem(HttpStatus status, String detail) {
        this(status, detail, List.of());
    }

    /** A problem with parts of the request. */
    public Problem(HttpStatus status, String detail, List<Fault> errors) {
        super(detail);
        this.body = new Body("about:blank", status.getMessage(), status.getCode(), detail, errors);
    }

    /** A request that is wrong in these parts. */
    static Problem of(List<Fault> faults) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                faults.stream()
                        .map(fault -> fault.parameter() + ": " + fault.problem())
                        .collect(Collectors.joining("; ")),
                faults);
    }

    /**
     * A part of the request that was wrong.
     *
     * @param parameter its name
     * @param problem what was expected and what came
     */
    public record Fault(String parameter, String problem) {}

    private record Body(String type, String title, int status, String detail, List<Fault> errors) {
        Body {
            errors = List.copyOf(errors);
        }
    }

    /** Answers with this problem. */
    public void answer(Context context) {
        context.status(body.status())
                .contentType("application/problem+json")
                .result(Json.bytes(body));
    }
}
