package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The story's own title, by vote.
 *
 * <p>The heading that readers see has two voices and a half, each title that the page declares has
 * one. A declared title that is the heading with the site's name behind it votes for the heading.
 */
final class TitleFinder {
    private static final double HEADING = 2.5;
    private static final double DECLARED = 1;

    /** A heading that has less in common with every declared title is not the story's. */
    private static final double ON_ITS_SUBJECT = 0.12;

    /** Titles with this much in common are wordings of one. */
    private static final double ALIKE = 0.5;

    private static final int SHORT = 8;

    private final Page page;
    private final SiteName site;

    TitleFinder(Page page, String site) {
        this.page = page;
        this.site = new SiteName(site);
    }

    Found<String> find() {
        List<Found.Told<String>> declared = declared();
        List<String> headings =
                page.marks().headings().stream()
                        .map(Marks.Mark::text)
                        .filter(words -> !words.isEmpty() && !site.isIn(words))
                        .distinct()
                        .toList();
        List<Found.Told<String>> titles = new ArrayList<>();
        heading(headings, declared)
                .forEach(words -> titles.add(new Found.Told<>(words, "first-level heading")));
        titles.addAll(declared);
        if (titles.isEmpty()) {
            headings.stream()
                    .limit(1)
                    .forEach(words -> titles.add(new Found.Told<>(words, "first-level heading")));
        }
        return elect(titles);
    }

    private List<Found.Told<String>> declared() {
        List<Found.Told<String>> titles = new ArrayList<>();
        add(titles, page.meta().first("og:title"), "meta og:title");
        add(titles, page.data().story("headline"), "JSON-LD headline");
        add(titles, page.document().title(), "title element");
        if (titles.isEmpty()) {
            add(titles, page.meta().first("twitter:title"), "meta twitter:title");
            add(titles, page.data().isArticle() ? page.data().story("name") : "", "JSON-LD name");
        }
        return titles;
    }

    private void add(List<Found.Told<String>> titles, String title, String how) {
        String words = site.without(Plain.text(title));
        if (!words.isEmpty()) {
            titles.add(new Found.Told<>(words, how));
        }
    }

    /** The heading that is most like a declared title, if any is like one. */
    private static List<String> heading(List<String> headings, List<Found.Told<String>> declared) {
        for (double least : new double[] {1, ALIKE, ON_ITS_SUBJECT}) {
            for (String words : headings) {
                if (declared.stream().anyMatch(title -> agreement(title.value(), words) >= least)) {
                    return List.of(words);
                }
            }
        }
        return List.of();
    }

    private static Found<String> elect(List<Found.Told<String>> titles) {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (Found.Told<String> title : titles) {
            double voice = title.how().endsWith("heading") ? HEADING : DECLARED;
            String key = Plain.folded(title.value());
            String earlier =
                    votes.keySet().stream()
                            .filter(other -> other.length() > SHORT && key.startsWith(other + " "))
                            .filter(_ -> title.how().equals("title element"))
                            .findFirst()
                            .orElse(key);
            votes.merge(earlier, voice, Double::sum);
        }
        double most = votes.values().stream().mapToDouble(vote -> vote).max().orElse(0);
        return titles.stream()
                .filter(title -> votes.getOrDefault(Plain.folded(title.value()), 0.0) == most)
                .<Found<String>>map(title -> title)
                .findFirst()
                .orElse(Found.untold());
    }

    /** How much two titles are one: the share of common words; all, if one holds the other. */
    private static double agreement(String declared, String heading) {
        String a = Plain.folded(declared);
        String b = Plain.folded(heading);
        boolean within =
                (b.length() > SHORT && a.contains(b)) || (a.length() > SHORT && b.contains(a));
        if (within || a.equals(b)) {
            return 1;
        }
        Set<String> one = longWords(a);
        Set<String> other = longWords(b);
        long both = one.stream().filter(other::contains).count();
        return (double) both / Math.max(1, Math.max(one.size(), other.size()));
    }

    private static Set<String> longWords(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }

    /** The place of the heading that shows a title, or -1. */
    static int place(Marks marks, String title) {
        String folded = Plain.folded(title);
        return marks.headings().stream()
                .filter(heading -> Plain.folded(heading.text()).equals(folded))
                .mapToInt(Marks.Mark::order)
                .findFirst()
                .orElse(-1);
    }
}
