package io.chipwire.ingest.feed;

import io.chipwire.ingest.Shared;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.limit.Limits;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The folder of public test suites, and what counts as equal in them. */
final class FeedSuites {
    private FeedSuites() {}

    /** A suite's folder; the test is skipped where there is none. */
    static Path folder(String suite) {
        return Shared.path("suites/" + suite);
    }

    /** Plain words equal those that the suite writes as text or as HTML. */
    static boolean isSameText(String ours, String wanted) {
        return oneLine(ours).equals(oneLine(wanted)) || oneLine(ours).equals(words(wanted));
    }

    /**
     * HTML equal in what a reader sees and where it leads: words, addresses and images. Markup that
     * is only different is equal; anything that runs is not.
     */
    static boolean isSameHtml(String ours, String wanted) {
        if (ours.equals(wanted)) {
            return true;
        }
        boolean isSameAsText = words(ours).equals(oneLine(wanted));
        boolean isSameAsHtml =
                words(ours).equals(words(wanted)) && addresses(ours).equals(addresses(wanted));
        return (isSameAsText || isSameAsHtml) && !runs(ours);
    }

    /** Whether anything in the HTML runs, styles or loads by itself. */
    static boolean runs(String html) {
        Document document = Jsoup.parse(html);
        boolean hasElement =
                !document.select("script, style, iframe, object, embed, applet, meta, link, base")
                        .isEmpty();
        return hasElement
                || document.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .anyMatch(attribute ->
                                attribute.getKey().startsWith("on")
                                        || attribute.getKey().equals("style")
                                        || attribute
                                                .getValue()
                                                .replaceAll("[\\s\\p{Cntrl}]", "")
                                                .matches("(?is)(?:java|vb|live)script:.*|data:.*"));
    }

    private static List<String> addresses(String html) {
        return Jsoup.parse(html).select("a[href], img[src]").stream()
                .map(element -> element.attr(element.hasAttr("href") ? "href" : "src"))
                .toList();
    }

    static String words(String html) {
        return oneLine(HtmlReader.words(html, new Budget(Limits.defaults())));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
