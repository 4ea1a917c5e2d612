package io.chipwire.query.page;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The web page: a shell, scripts and a style sheet that ask the API like any other client. */
public final class Page {
    private static final List<String> SCRIPTS =
            List.of("deal.js", "page.js", "totals.js", "words.js");

    private Page() {}

    /** Adds the routes. */
    public static void addTo(RoutesConfig routes) {
        route(routes, "/", "page.html", "text/html; charset=utf-8");
        for (String script : SCRIPTS) {
            route(routes, "/" + script, script, "text/javascript; charset=utf-8");
        }
        route(routes, "/page.css", "page.css", "text/css; charset=utf-8");
        route(routes, "/icon.svg", "icon.svg", "image/svg+xml");
    }

    private static void route(RoutesConfig routes, String path, String file, String type) {
        byte[] bytes = read(file);
        routes.get(path, context -> context.contentType(type).result(bytes));
    }

    private static byte[] read(String file) {
        try (InputStream in = Page.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's file " + file + " cannot be read", e);
        }
    }
}
