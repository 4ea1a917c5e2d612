package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.Plain;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a site, as it stands before or behind the titles of its pages.
 *
 * @param name as declared, or the empty string
 */
record SiteName(String name) {
    /** Parts a title from the site's name whatever the name; a dash may stand within a title. */
    private static final Pattern STRONG = Pattern.compile("\\s+[|·•»]\\s+");

    private static final Pattern PARTING = Pattern.compile("\\s+[|\\-–—·•»:/]{1,2}\\s+");

    private static final int LONGEST_TITLE = 500;
    private static final int SHORT = 4;

    private static final int SITE_WORDS = 5;

    /** Words of {@code Opinion} or {@code Health and Science}. */
    private static final int SECTION_WORDS = 3;

    /** Whether some words are the site's name, or nearly. */
    boolean isIn(String words) {
        String folded = Plain.folded(words);
        String site = Plain.folded(name);
        boolean nearly =
                site.length() > SHORT
                        && folded.startsWith(site + " ")
                        && folded.length() < site.length() + 12;
        return folded.equals(site)
                || nearly
                || (folded.length() > SHORT && site.startsWith(folded + " "));
    }

    /** A title without the site's name before or behind it. */
    String without(String title) {
        String words = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        String site = Plain.folded(name);
        Matcher parting = PARTING.matcher(words);
        int last = -1;
        int lastEnd = -1;
        while (parting.find()) {
            if (last < 0
                    && !site.isEmpty()
                    && Plain.folded(words.substring(0, parting.start())).equals(site)) {
                return words.substring(parting.end());
            }
            last = parting.start();
            lastEnd = parting.end();
        }
        if (last < 0) {
            return words;
        }
        String tail = Plain.folded(words.substring(lastEnd));
        boolean named = !site.isEmpty() && (site.contains(tail) || tail.contains(site));
        return named || STRONG.matcher(words.substring(last, lastEnd)).matches()
                ? words.substring(0, last)
                : words;
    }

    /** What stands behind one of the headings in a page's title, or the empty string. */
    static String behindHeading(String title, List<String> headings) {
        Matcher parting = PARTING.matcher(title);
        String behind = "";
        while (parting.find()) {
            String head = Plain.folded(title.substring(0, parting.start()));
            if (headings.stream().anyMatch(heading -> Plain.folded(heading).equals(head))) {
                behind = title.substring(parting.end());
            }
        }
        return behind.split(" ").length <= SITE_WORDS ? behind : "";
    }

    /** Whether some words are a title and, behind a bar, a section's name. */
    static boolean isTail(String words, String title) {
        Matcher bar = STRONG.matcher(words);
        int end = -1;
        int start = 0;
        while (bar.find()) {
            start = bar.start();
            end = bar.end();
        }
        return end > 0
                && words.substring(end).split(" ").length <= SECTION_WORDS
                && Plain.folded(words.substring(0, start)).equals(Plain.folded(title));
    }
}
