package io.chipwire.ingest.story.outline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Judges elements by tag, role and class words. Made for one page: it remembers what it has judged.
 */
final class Furniture {
    private static final Set<String> ROLES =
            Set.of(
                    "alert",
                    "alertdialog",
                    "banner",
                    "complementary",
                    "contentinfo",
                    "dialog",
                    "menu",
                    "menubar",
                    "navigation",
                    "search",
                    "toolbar");

    /** Elements that hold the whole page, so that their class words say nothing of a part. */
    private static final Set<String> PAGE = Set.of("html", "body", "main");

    /** Keeps a figure that is really a table, code or a quotation. */
    private static final String FIGURE_OF_TEXT = "table, pre, blockquote";

    private final ClassWords words = ClassWords.BUILT_IN;
    private final Map<String, Verdict> judged = new HashMap<>();

    /** What an element's tag, role and class words say of the text in it. */
    Verdict verdict(Element element) {
        String tag = element.normalName();
        if (element.attributesSize() == 0) {
            return byTag(tag, element);
        }
        if (PAGE.contains(tag)) {
            return tag.equals("main") ? Verdict.BODY : Verdict.PLAIN;
        }
        if (ROLES.contains(element.attr("role"))) {
            return Verdict.FURNITURE;
        }
        Verdict byTag = byTag(tag, element);
        if (byTag == Verdict.FURNITURE) {
            return byTag;
        }
        String itemprop = element.attr("itemprop");
        if (itemprop.equalsIgnoreCase("articleBody")) {
            return Verdict.BODY;
        }
        if (itemprop.equals("comment")) {
            return Verdict.COMMENTS;
        }
        Verdict byWords = words.verdict(element.className() + " " + element.id(), judged);
        if (byWords == Verdict.FURNITURE
                || byWords == Verdict.COMMENTS
                || byWords == Verdict.LINKS) {
            return byWords;
        }
        if (isFolded(element)) {
            return Verdict.FOLDED;
        }
        return byWords == Verdict.PLAIN ? byTag : byWords;
    }

    private static Verdict byTag(String tag, Element element) {
        return switch (tag) {
            case "article" -> Verdict.BODY;
            case "aside", "dialog", "figcaption", "footer", "form", "menu", "nav" ->
                    Verdict.FURNITURE;
            case "figure" ->
                    element.selectFirst(FIGURE_OF_TEXT) == null ? Verdict.FURNITURE : Verdict.PLAIN;
            case "header", "address" -> Verdict.DOUBT;
            default -> Verdict.PLAIN;
        };
    }

    /** Whether a browser shows an element only when a reader asks for it, or never. */
    private static boolean isFolded(Element element) {
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
