package io.chipwire.ingest.story.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.ingest.story.words.Plain;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page tells of the place it stands in: site, language, address, access. */
final class SiteFinder {
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
        return application.isEmpty()
                ? Found.untold()
                : Found.told(application, "meta application-name");
    }

    static Found<String> language(Page page) {
        Element html = page.document().selectFirst("html");
        String lang = html == null ? "" : html.attr("lang");
        if (isTag(lang)) {
            return Found.told(tag(lang), "html lang");
        }
        String inLanguage = page.data().story("inLanguage");
        if (isTag(inLanguage)) {
            return Found.told(tag(inLanguage), "JSON-LD inLanguage");
        }
        for (String name : List.of("content-language", "language", "dc.language", "og:locale")) {
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

    static Found<String> canonicalUrl(Page page) {
        for (Element link : page.document().getElementsByTag("link")) {
            if (link.attr("rel").equalsIgnoreCase("canonical")) {
                String url = Address.absolute(page.url(), link.attr("href"));
                if (!url.isEmpty()) {
                    return Found.told(url, "link canonical");
                }
            }
        }
        String url = Address.absolute(page.url(), page.meta().first("og:url"));
        return url.isEmpty() ? Found.untold() : Found.told(url, "meta og:url");
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
