package io.chipwire.ingest.article;

import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the head of a page tells about its article: JSON-LD first, then meta elements. */
record PageFacts(Document document, JsonLd jsonLd, Map<String, String> metas) {
    private static final List<String> PUBLISHED =
            List.of(
                    "article:published_time",
                    "og:article:published_time",
                    "datepublished",
                    "parsely-pub-date",
                    "sailthru.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dc.date",
                    "publish-date",
                    "pubdate",
                    "date");
    private static final List<String> UPDATED =
            List.of("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified");

    static PageFacts of(Document document) {
        Map<String, String> metas = new HashMap<>();
        for (Element meta : document.select("meta[content]")) {
            String content = meta.attr("content").strip();
            for (String key : List.of("property", "name", "itemprop")) {
                if (!content.isEmpty()) {
                    metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return new PageFacts(document, JsonLd.of(document), metas);
    }

    String title(Element root) {
        return Stream.of(
                        jsonLd.text("headline"),
                        heading(root),
                        meta("og:title"),
                        withoutSite(document.title()))
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String heading(Element root) {
        List<Element> headings = root.select("h1");
        return headings.size() == 1 ? headings.getFirst().text() : "";
    }

    /** {@code The title - The site} or {@code The title | The site}. */
    private static String withoutSite(String title) {
        int bar = Math.max(title.lastIndexOf(" | "), title.lastIndexOf(" - "));
        int dash = Math.max(bar, title.lastIndexOf(" — "));
        return dash > title.length() / 2 ? title.substring(0, dash) : title;
    }

    List<String> authors() {
        List<String> told = jsonLd.names("author");
        if (!told.isEmpty()) {
            return told;
        }
        return Stream.of(meta("author"), meta("parsely-author"), meta("article:author"))
                .filter(name -> !name.isBlank() && !CanonicalUrl.isHttp(name))
                .limit(1)
                .toList();
    }

    Best<String> site() {
        return Stream.concat(Stream.of(meta("og:site_name")), jsonLd.names("publisher").stream())
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> Best.of(name.strip()))
                .orElseGet(Best::unknown);
    }

    /** The address that the page says it goes by, if that is an http URL. */
    Best<String> canonical() {
        return Stream.of(
                        Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
                                .map(link -> link.absUrl("href"))
                                .orElse(""),
                        meta("og:url"))
                .filter(CanonicalUrl::isHttp)
                .findFirst()
                .<Best<String>>map(Best::of)
                .orElseGet(Best::unknown);
    }

    Dating published(Element root) {
        return day(jsonLd.text("datePublished"), "JSON-LD datePublished")
                .or(() -> firstMeta(PUBLISHED))
                .or(() -> time(root))
                .orElseGet(Dating.Undated::new);
    }

    Dating updated() {
        return day(jsonLd.text("dateModified"), "JSON-LD dateModified")
                .or(() -> firstMeta(UPDATED))
                .orElseGet(Dating.Undated::new);
    }

    String language() {
        Element html = document.selectFirst("html[lang]");
        String language =
                html == null ? meta("og:locale").replace('_', '-') : html.attr("lang").strip();
        return language.isEmpty() ? Draft.NO_LANGUAGE : language;
    }

    private Optional<Dating> firstMeta(List<String> names) {
        return names.stream().flatMap(name -> day(meta(name), "meta " + name).stream()).findFirst();
    }

    private static Optional<Dating> time(Element root) {
        Element time = root.selectFirst("time[datetime]");
        return time == null ? Optional.empty() : day(time.attr("datetime"), "time element");
    }

    private static Optional<Dating> day(String text, String how) {
        Best<LocalDate> day = WrittenDate.of(text);
        return day instanceof Best.Value<LocalDate>(LocalDate value)
                ? Optional.of(new Dating.Dated(value, how))
                : Optional.empty();
    }

    private String meta(String name) {
        return metas.getOrDefault(name, "");
    }
}
