package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The story's own title.
 *
 * <p>The heading that readers see, if it is on the subject of what the page declares; else the
 * declared title that most declarations agree on. A declared title that goes on where the heading
 * ends is the whole of it.
 */
final class TitleFinder {
    /** A heading that has less in common with every declared title is not the story's. */
    private static final double ON_ITS_SUBJECT = 0.12;

    /** Titles with this much in common are wordings of one. */
    private static final double ALIKE = 0.5;

    /** So many declarations in the same words are no slip. */
    private static final int SURE = 2;

    private static final int SHORT = 8;

    private static final Pattern GOES_ON = Pattern.compile(":\\s|\\s[\\p{L}\\d]");

    private final Page page;
    private final SiteName site;

    TitleFinder(Page page, String site) {
        this.page = page;
        this.site = new SiteName(site);
    }

    Found<String> find() {
        List<Found.Told<String>> declared = declared();
        String behind =
                SiteName.behindHeading(
                        Plain.text(page.document().title()),
                        page.marks().titles().stream().map(Marks.Mark::text).toList());
        SiteName shown = new SiteName(behind);
        for (Headings kind : headings()) {
            List<String> words =
                    kind.words().stream()
                            .filter(heading -> !heading.isEmpty() && !site.isIn(heading))
                            .filter(heading -> behind.isEmpty() || !shown.isIn(heading))
                            .distinct()
                            .toList();
            Optional<String> heading =
                    declared.isEmpty()
                            ? words.stream().findFirst()
                            : onSubject(words, declared, kind.agreement());
            if (heading.isPresent()) {
                return whole(heading.get(), kind.how(), declared);
            }
        }
        return elect(declared);
    }

    /**
     * Headings of a page that may show its title.
     *
     * @param agreement how much such a heading must have in common with a declared title
     */
    private record Headings(String how, double agreement, List<String> words) {
        static Headings of(String how, double agreement, List<Marks.Mark> marks) {
            return new Headings(
                    how, agreement, marks.stream().map(Marks.Mark::text).toList());
        }
    }

    private List<Headings> headings() {
        Marks marks = page.marks();
        return List.of(
                Headings.of("first-level heading", ON_ITS_SUBJECT, marks.headings()),
                Headings.of("element of class title", ALIKE, marks.titles()));
    }

    /** The heading without a section's name behind it, or the declared title that it begins. */
    private static Found<String> whole(
            String heading, String how, List<Found.Told<String>> declared) {
        for (Found.Told<String> title : declared) {
            if (SiteName.isTail(heading, title.value())) {
                return Found.told(title.value(), how);
            }
        }
        for (Found.Told<String> title : declared) {
            boolean sure = declared.stream().filter(other -> alike(title, other)).count() >= SURE;
            if (sure && goesOn(heading, title.value())) {
                return title;
            }
        }
        return Found.told(heading, how);
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

    /** The heading that is most like a declared title, if any has this much in common with one. */
    private static Optional<String> onSubject(
            List<String> headings, List<Found.Told<String>> declared, double agreement) {
        for (double least : new double[] {1, ALIKE, agreement}) {
            for (String words : headings) {
                if (declared.stream().anyMatch(title -> agreement(title.value(), words) >= least)) {
                    return Optional.of(words);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a title goes on, behind a colon or a space, where the heading ends. */
    private static boolean goesOn(String heading, String title) {
        if (!title.regionMatches(true, 0, heading, 0, heading.length())) {
            return false;
        }
        String rest = title.substring(heading.length());
        return GOES_ON.matcher(rest).lookingAt();
    }

    private static boolean alike(Found.Told<String> one, Found.Told<String> other) {
        return Plain.folded(one.value()).equals(Plain.folded(other.value()));
    }

    private static Found<String> elect(List<Found.Told<String>> titles) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (Found.Told<String> title : titles) {
            String key = Plain.folded(title.value());
            String earlier =
                    votes.keySet().stream()
                            .filter(other -> other.length() > SHORT && key.startsWith(other + " "))
                            .filter(_ -> title.how().equals("title element"))
                            .findFirst()
                            .orElse(key);
            votes.merge(earlier, 1, Integer::sum);
        }
        int most = votes.values().stream().mapToInt(vote -> vote).max().orElse(0);
        return titles.stream()
                .filter(title -> votes.getOrDefault(Plain.folded(title.value()), 0) == most)
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

    /** The place of the heading that shows a title, of the first heading otherwise, or -1. */
    static int place(Marks marks, String title) {
        String folded = Plain.folded(title);
        List<Marks.Mark> headings =
                Stream.concat(marks.headings().stream(), marks.titles().stream()).toList();
        return headings.stream()
                .filter(heading -> Plain.folded(heading.text()).equals(folded))
                .findFirst()
                .or(() -> headings.stream().filter(heading -> agreement(heading.text(), title) >= ALIKE).findFirst())
                .map(Marks.Mark::order)
                .orElse(-1);
    }
}
