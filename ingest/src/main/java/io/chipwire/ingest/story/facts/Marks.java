package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.NameWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The elements of a page's body that tell of its story, collected in one walk, in page order.
 *
 * @param headings first-level headings
 * @param titles lesser headings, and elements whose class words or itemprop say title
 * @param times elements that hold a time
 * @param props elements with a property, as microdata or RDFa
 * @param bylines elements whose class words or rel say that they name the author
 * @param dates elements whose class words say that they hold a date
 */
record Marks(
        List<Mark> headings,
        List<Mark> titles,
        List<Mark> times,
        List<Mark> props,
        List<Mark> bylines,
        List<Mark> dates) {
    /** A story's own marks are among the first; a page of a thousand is a list of stories. */
    private static final int MOST = 200;

    private static final Set<String> AUTHOR =
            Set.of("author", "authors", "byline", "bylines", "writer", "vcard", "contributor");

    /** An author's own page, as most publishing systems name it. */
    private static final Pattern PROFILE =
            Pattern.compile("/(?:authors?|contributors?|profile|by|staff|writers?)/[^/]");

    /** Class words of a date that is the reader's. */
    private static final Set<String> CLOCK = Set.of("calendar", "clock", "current", "now", "today");

    private static final int LABEL_LEVELS = 2;
    private static final int LONGEST_LABEL = 60;

    private static final Set<String> TITLE = Set.of("headline", "heading", "title");
    private static final Set<String> STORY =
            Set.of("article", "blog", "content", "entry", "news", "post", "story");

    private static final Set<String> DATE =
            Set.of(
                    "date",
                    "dateline",
                    "datetime",
                    "posted",
                    "pubdate",
                    "published",
                    "time",
                    "timestamp",
                    "updated",
                    "modified");

    /**
     * An element and its place.
     *
     * @param order how many elements come before it
     * @param words the words of its class names and id
     */
    record Mark(Element element, int order, Set<String> words) {
        /** Its first words, as many as a byline or a date has. */
        String text() {
            return ShortText.of(element);
        }

        /** The words that stand right before it, as a label does; or the empty string. */
        String before() {
            Element from = element;
            for (int level = 0; level < LABEL_LEVELS && from.parent() != null; level++) {
                for (Node node = from.previousSibling();
                        node != null;
                        node = node.previousSibling()) {
                    String words = words(node);
                    if (!words.isBlank()) {
                        return words.length() <= LONGEST_LABEL ? words : "";
                    }
                }
                from = from.parent();
            }
            return "";
        }

        private static String words(Node node) {
            if (node instanceof TextNode text) {
                return text.text();
            }
            return node instanceof Element element ? ShortText.of(element) : "";
        }

        /** The words of its class names and id, and of the elements that hold nothing else. */
        Set<String> wordsAround() {
            Set<String> all = new HashSet<>(words);
            String text = text();
            Element around = element.parent();
            for (int level = 0;
                    level < LABEL_LEVELS && around != null && ShortText.of(around).equals(text);
                    level++) {
                all.addAll(NameWords.of(around.className() + " " + around.id()));
                around = around.parent();
            }
            return all;
        }

        /** Whether it has a property, as microdata or RDFa, whatever the vocabulary's prefix. */
        boolean isProp(String name) {
            return Stream.of("itemprop", "property")
                    .flatMap(attribute -> Stream.of(element.attr(attribute).split("\\s+")))
                    .map(prop -> prop.substring(prop.lastIndexOf(':') + 1))
                    .anyMatch(name::equalsIgnoreCase);
        }

        /** Whether it shows the day of reading, as the head of a page may. */
        boolean isClock() {
            if (words.stream().anyMatch(CLOCK::contains)) {
                return true;
            }
            for (Element around = element; around != null; around = around.parent()) {
                String tag = around.normalName();
                if (tag.equals("article") || tag.equals("main")) {
                    return false;
                }
                boolean head =
                        tag.equals("header")
                                && around.selectFirst("h1") == null
                                && around.selectFirst("nav, ul") != null;
                if (tag.equals("nav") || head || around.attr("role").equals("banner")) {
                    return true;
                }
            }
            return false;
        }
    }

    static Marks of(Document page) {
        Marks marks =
                new Marks(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        int[] order = new int[1];
        Map<String, Set<String>> wordsOf = new HashMap<>();
        page.body()
                .traverse((Node node, int _) -> {
                    if (node instanceof Element element) {
                        marks.note(element, order[0]++, wordsOf);
                    }
                });
        return marks;
    }

    private void note(Element element, int order, Map<String, Set<String>> wordsOf) {
        String tag = element.normalName();
        boolean bare = element.attributesSize() == 0;
        String names = bare ? "" : element.className() + " " + element.id();
        Set<String> words =
                wordsOf.computeIfAbsent(names, text -> new HashSet<>(NameWords.of(text)));
        Mark mark = new Mark(element, order, words);
        if (tag.equals("h1")) {
            keep(headings, mark);
        } else if (tag.equals("time")) {
            keep(times, mark);
        } else if (isTitle(mark)) {
            keep(titles, mark);
        }
        if (bare) {
            return;
        }
        if (element.hasAttr("itemprop") || element.hasAttr("property")) {
            keep(props, mark);
        }
        boolean profile = tag.equals("a") && isProfile(element);
        if (profile
                || element.attr("rel").contains("author")
                || words.stream().anyMatch(AUTHOR::contains)) {
            keep(bylines, mark);
        }
        if (words.stream().anyMatch(DATE::contains)) {
            keep(dates, mark);
        }
    }

    private static boolean isTitle(Mark mark) {
        boolean isNamed =
                mark.words().stream().anyMatch(TITLE::contains)
                        && mark.words().stream().anyMatch(STORY::contains);
        return isNamed || mark.isProp("headline");
    }

    /** Whether a link leads to an author's own page. */
    static boolean isProfile(Element link) {
        return link.nameIs("a")
                && (link.attr("rel").contains("author")
                        || PROFILE.matcher(link.attr("href")).find());
    }

    private static void keep(List<Mark> marks, Mark mark) {
        if (marks.size() < MOST) {
            marks.add(mark);
        }
    }
}
