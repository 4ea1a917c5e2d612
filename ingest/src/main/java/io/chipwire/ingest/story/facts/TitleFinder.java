package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The story's own title.
 *
 * <p>A page's main heading is the title as its readers see it, where what the page declares agrees
 * with it; else the declared one, without the site's name.
 */
final class TitleFinder {
    private static final Pattern PARTING = Pattern.compile("\\s+[|\\-–—·•»:/]{1,2}\\s+");

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
        for (Marks.Mark heading : marks.headings()) {
            String words = Plain.text(heading.text());
            if (!words.isEmpty()
                    && !Plain.folded(words).equals(Plain.folded(site))
                    && declared.stream().anyMatch(title -> agree(title.value(), words))) {
                return Found.told(words, "first-level heading");
            }
        }
        if (!declared.isEmpty()) {
            Found.Told<String> first = declared.getFirst();
            return Found.told(withoutSite(first.value()), first.how());
        }
        return marks.headings().stream()
                .map(heading -> Plain.text(heading.text()))
                .filter(words -> !words.isEmpty())
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

    /** Whether two titles are one: the same letters, or one within the other. */
    private static boolean agree(String declared, String heading) {
        String a = Plain.folded(declared);
        String b = Plain.folded(heading);
        return a.equals(b) || b.length() > 8 && a.contains(b) || a.length() > 8 && b.contains(a) || overlap(a, b) > 0.5;
    }

    private static double overlap(String a, String b) {
        List<String> one = List.of(a.split(" "));
        List<String> other = List.of(b.split(" "));
        long both = one.stream().filter(other::contains).count();
        return (double) both / Math.max(1, Math.max(one.size(), other.size()));
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
        boolean isSite = tail.equals(folded) || !folded.isEmpty() && (folded.contains(tail) || tail.contains(folded));
        return isSite ? title.substring(0, last) : title;
    }
}
