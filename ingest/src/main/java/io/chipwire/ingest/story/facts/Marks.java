package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.NameWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The elements of a page's body that tell of its story, collected in one walk, in page order.
 *
 * @param headings first-level headings
 * @param times elements that hold a time
 * @param props elements with an itemprop
 * @param bylines elements whose class words or rel say that they name the author
 * @param dates elements whose class words say that they hold a date
 */
record Marks(
        List<Mark> headings,
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

    private static final Set<String> DATE =
            Set.of(
                    "date",
                    "dateline",
                    "datetime",
                    "posted",
                    "pubdate",
                    "published",
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
    }

    static Marks of(Document page) {
        Marks marks =
                new Marks(
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
        }
        if (bare) {
            return;
        }
        if (element.hasAttr("itemprop")) {
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

    /** Whether a link leads to an author's own page. */
    static boolean isProfile(Element link) {
        return link.attr("rel").contains("author") || PROFILE.matcher(link.attr("href")).find();
    }

    private static void keep(List<Mark> marks, Mark mark) {
        if (marks.size() < MOST) {
            marks.add(mark);
        }
    }
}
