package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The story's own title.
 *
 * <p>A page's main heading is the title as its readers see it, where what the page declares agrees
 * with it; else the declared one, without the site's name.
 */
final class TitleFinder {
    /** Parts a title from the site's name whatever the name; a dash may stand within a title. */
    private static final Pattern STRONG_PARTING = Pattern.compile("\\s+[|·•»]\\s+");

    private static final Pattern PARTING = Pattern.compile("\\s+[|\\-–—·•»:/]{1,2}\\s+");

    /** First a heading that is the declared title, then one like it, then one on its subject. */
    private static final double[] AGREEMENT = {0.99, 0.5, 0.12};

    private static final int SHORT = 8;

    private final Page page;
    private final Meta meta;
    private final LinkedData data;
    private final Marks marks;
    private final String site;

    TitleFinder(Page page, String site) {
        this.page = page;
        this.meta = page.meta();
        this.data = page.data();
        this.marks = page.marks();
        this.site = site;
    }

    Found<String> find() {
        List<Found.Told<String>> declared = declared();
        List<String> headings =
                marks.headings().stream()
                        .map(heading -> heading.text())
                        .filter(words -> !words.isEmpty() && !isSite(words))
                        .distinct()
                        .toList();
        for (double least : AGREEMENT) {
            for (String words : headings) {
                if (declared.stream().anyMatch(title -> agreement(title.value(), words) >= least)) {
                    return Found.told(words, "first-level heading");
                }
            }
        }
        if (!declared.isEmpty()) {
            Found.Told<String> first = declared.getFirst();
            return Found.told(withoutSite(first.value()), first.how());
        }
        return headings.stream()
                .findFirst()
                .map(words -> Found.told(words, "first-level heading"))
                .orElse(Found.untold());
    }

    private List<Found.Told<String>> declared() {
        List<Found.Told<String>> titles = new ArrayList<>();
        add(titles, meta.first("og:title"), "meta og:title");
        add(titles, data.story("headline"), "JSON-LD headline");
        add(titles, meta.first("twitter:title"), "meta twitter:title");
        add(titles, page.document().title(), "title element");
        add(titles, data.isArticle() ? data.story("name") : "", "JSON-LD name");
        return titles;
    }

    private static void add(List<Found.Told<String>> titles, String title, String how) {
        String words = Plain.text(title);
        if (!words.isEmpty()) {
            titles.add(new Found.Told<>(words, how));
        }
    }

    /** How much two titles are one: the share of common words; all, if one holds the other. */
    private static double agreement(String declared, String heading) {
        String a = Plain.folded(declared);
        String b = Plain.folded(heading);
        boolean within = b.length() > SHORT && a.contains(b) || a.length() > SHORT && b.contains(a);
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

    private boolean isSite(String words) {
        String folded = Plain.folded(words);
        String name = Plain.folded(site);
        return folded.equals(name) || name.length() > 4 && folded.startsWith(name + " ") && folded.length() < name.length() + 12
                || folded.length() > 4 && name.startsWith(folded + " ");
    }

    private String withoutSite(String title) {
        String folded = Plain.folded(site);
        Matcher parting = PARTING.matcher(title);
        int last = -1;
        int lastEnd = -1;
        while (parting.find()) {
            if (last < 0 && Plain.folded(title.substring(0, parting.start())).equals(folded)) {
                return title.substring(parting.end());
            }
            last = parting.start();
            lastEnd = parting.end();
        }
        if (last < 0) {
            return title;
        }
        String tail = Plain.folded(title.substring(lastEnd));
        boolean isSite = !folded.isEmpty() && (folded.contains(tail) || tail.contains(folded));
        return isSite || STRONG_PARTING.matcher(title.substring(last, lastEnd)).matches() ? title.substring(0, last) : title;
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
