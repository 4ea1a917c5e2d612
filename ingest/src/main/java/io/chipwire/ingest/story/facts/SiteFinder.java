package io.chipwire.ingest.story.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.ingest.story.words.Plain;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a page tells of the place it stands in: site, language, address, access. */
final class SiteFinder {
    /** Languages in Latin letters that pages of other languages are declared as by mistake. */
    private static final Set<String> LATIN = Set.of("de", "en", "es", "fr", "it", "nl", "pt");

    private SiteFinder() {}

    static Found<String> site(Page page) {
        String name = Plain.text(page.meta().first("og:site_name"));
        if (!name.isEmpty()) {
            return Found.told(name, "meta og:site_name");
        }
        for (JsonNode publisher : page.data().storyThings("publisher")) {
            String publisherName = LinkedData.text(publisher, "name");
            if (!publisherName.isEmpty()) {
                return Found.told(publisherName, "JSON-LD publisher");
            }
        }
        for (JsonNode thing : page.data().things()) {
            if (LinkedData.text(thing, "@type").equalsIgnoreCase("WebSite")
                    && !LinkedData.text(thing, "name").isEmpty()) {
                return Found.told(LinkedData.text(thing, "name"), "JSON-LD WebSite");
            }
        }
        String application = Plain.text(page.meta().first("application-name"));
        if (!application.isEmpty()) {
            return Found.told(application, "meta application-name");
        }
        String behind =
                SiteName.behindHeading(
                        Plain.text(page.document().title()),
                        Stream.concat(
                                        page.marks().titles().stream(),
                                        page.marks().headings().stream())
                                .map(Marks.Mark::text)
                                .toList());
        return behind.isEmpty()
                ? Found.untold()
                : Found.told(behind, "title element, behind the heading");
    }

    /** The declared language, unless the prose is in a script that the language never has. */
    static Found<String> language(Page page) {
        WordsLanguage words = WordsLanguage.of(page.outline().passages());
        Found<String> declared = declaredLanguage(page);
        boolean isForeign =
                !words.isLatin()
                        && !words.tag().isEmpty()
                        && LATIN.contains(
                                Locale.forLanguageTag(declared.orElse("und")).getLanguage());
        boolean isUntold = declared.orElse("").isEmpty() && !words.tag().isEmpty();
        return isForeign || isUntold ? Found.told(words.tag(), "words of the page") : declared;
    }

    private static Found<String> declaredLanguage(Page page) {
        Element html = page.document().selectFirst("html");
        String lang =
                html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        if (isTag(lang)) {
            return Found.told(tag(lang), "html lang");
        }
        String inLanguage = page.data().story("inLanguage");
        if (isTag(inLanguage)) {
            return Found.told(tag(inLanguage), "JSON-LD inLanguage");
        }
        for (String name : List.of("og:locale", "content-language", "language", "dc.language")) {
            String value = page.meta().first(name);
            if (isTag(value)) {
                return Found.told(tag(value), "meta " + name);
            }
        }
        return Found.untold();
    }

    private static boolean isTag(String text) {
        return text.length() < 20 && !tag(text).equals("und");
    }

    private static String tag(String text) {
        return Locale.forLanguageTag(text.strip().replace('_', '-')).toLanguageTag();
    }

    /**
     * The address that the page says it goes by. A page cannot take the identity of another host,
     * nor be the front page of its own.
     */
    static Found<String> canonicalUrl(Page page) {
        return Stream.concat(
                        page.document().getElementsByTag("link").stream()
                                .filter(link -> link.attr("rel").equalsIgnoreCase("canonical"))
                                .map(link -> told(page, link.attr("href"), "link canonical")),
                        page.meta().all("og:url").stream()
                                .map(url -> told(page, url, "meta og:url")))
                .filter(told -> isOwn(page.url(), told.value()))
                .<Found<String>>map(told -> told)
                .findFirst()
                .orElse(Found.untold());
    }

    private static Found.Told<String> told(Page page, String href, String how) {
        return new Found.Told<>(Address.absolute(page.url(), href), how);
    }

    private static boolean isOwn(String found, String told) {
        if (told.isEmpty() || !Address.isWeb(found)) {
            return !told.isEmpty();
        }
        boolean isFront = Address.path(told).length() <= 1 && Address.path(found).length() > 1;
        return Address.site(found).equals(Address.site(told)) && !isFront;
    }

    static Found<Access> access(Page page) {
        for (String field : List.of("isAccessibleForFree", "isaccessibleforfree")) {
            String free = page.data().flag(field);
            if (!free.isEmpty()) {
                return Found.told(
                        free.equals("true") ? Access.FREE : Access.PAID, "JSON-LD " + field);
            }
        }
        String tier = page.meta().first("article:content_tier").toLowerCase(Locale.ROOT);
        return switch (tier) {
            case "free" -> Found.told(Access.FREE, "meta article:content_tier");
            case "metered" -> Found.told(Access.METERED, "meta article:content_tier");
            case "locked" -> Found.told(Access.PAID, "meta article:content_tier");
            default -> Found.untold();
        };
    }
}
