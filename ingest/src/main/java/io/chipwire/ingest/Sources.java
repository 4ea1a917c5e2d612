package io.chipwire.ingest;

import io.chipwire.events.Best;
import io.chipwire.events.Source;
import io.chipwire.events.Source.Kind;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.feed.Feed;
import io.chipwire.ingest.mail.Mail;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Who carries a document: the name that the user gives, else what the document tells. */
final class Sources {
    private Sources() {}

    static Source ofPage(Document document, Draft draft) {
        String host = CanonicalUrl.host(document.url());
        String told = CanonicalUrl.host(draft.address().orElse(""));
        String site = draft.colophon().site().orElse("");
        Kind kind = host.isEmpty() ? Kind.FILE : Kind.PAGE;
        String file = fileName(document.url());
        return source(document, kind, first(host, told, site, file), first(site, host, told, file));
    }

    /**
     * Two files that do not say who wrote them are not one source: each goes by its own name, so
     * that a reader sees which of them says what.
     */
    private static String fileName(String url) {
        String path = URI.create(url).getPath();
        return path == null ? url : path.substring(path.lastIndexOf('/') + 1);
    }

    static Source ofMail(Document document, Mail mail) {
        return source(
                document,
                Kind.MAIL,
                first(mail.listId(), mail.from(), "mails"),
                first(mail.listName(), mail.fromName(), mail.listId(), mail.from(), "mails"));
    }

    static Source ofFeed(Document document, Feed feed) {
        String host = first(CanonicalUrl.host(document.url()), CanonicalUrl.host(feed.link()));
        return source(
                document,
                Kind.FEED,
                first(host, feed.title(), "feeds"),
                first(feed.title(), host, "feeds"));
    }

    private static Source source(Document document, Kind kind, String id, String name) {
        return switch (document.source()) {
            case Best.Value<String>(String given) ->
                    new Source(given.toLowerCase(Locale.ROOT), given, kind);
            case Best.Unknown<String> _ -> new Source(id.toLowerCase(Locale.ROOT), name, kind);
        };
    }

    /** The URL of a mail (RFC 2392). */
    static String mid(String messageId) {
        return "mid:" + encoded(messageId).replace("%40", "@");
    }

    /** The URL of an item that has no page of its own, in a feed or an issue. */
    static String placeIn(String url, String key) {
        return url + (url.contains("#") ? "/" : "#") + encoded(key);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String first(String... names) {
        return Stream.of(names).filter(name -> !name.isBlank()).findFirst().orElse("").strip();
    }
}
