package io.chipwire.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every request: which names the server answers to, that other sites' pages cannot
 * write through a user's browser, and what browsers may do with an answer.
 */
public final class Guard {
    private static final Pattern ADDRESS =
            Pattern.compile("\\[[0-9a-f:.]+]|\\d{1,3}(?:\\.\\d{1,3}){3}|localhost");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
                    + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Set<String> allowedNames;

    /** A guard of a server that these names stand for, beside numeric addresses. */
    public Guard(Set<String> allowedNames) {
        this.allowedNames = Set.copyOf(allowedNames);
    }

    /** Stands before all routes. */
    public void addTo(RoutesConfig routes) {
        routes.before(this::check);
    }

    private void check(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", "no-store");
        String host = lower(context.header("Host"));
        if (!isOurs(host)) {
            throw new Problem(
                    HttpStatus.MISDIRECTED_REQUEST,
                    "expected a numeric address, localhost or an allowed name as host");
        }
        String origin = lower(context.header("Origin"));
        boolean reads = READS.contains(context.method());
        if (!reads && !origin.isEmpty() && !origin.endsWith("://" + host)) {
            throw new Problem(HttpStatus.FORBIDDEN, "a page of another site may not write here");
        }
    }

    private boolean isOurs(String host) {
        String name = PORT.matcher(host).replaceFirst("");
        return ADDRESS.matcher(name).matches() || allowedNames.contains(name);
    }

    private static String lower(@Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }
}
