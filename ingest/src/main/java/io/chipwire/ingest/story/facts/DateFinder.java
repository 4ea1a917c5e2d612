package io.chipwire.ingest.story.facts;

import io.chipwire.events.Dating;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.words.WordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a story appeared and when it was last changed.
 *
 * <p>The strongest evidence wins: what the page declares for programs, then its time elements, then
 * what stands beside the title, then the address. A day after the fetch, or before the web, is
 * nobody's.
 */
final class DateFinder {
    private static final WordTable NAMES = WordTable.read(DateFinder.class, "date-names.tsv");
    private static final LocalDate FIRST_WEB_PAGE = LocalDate.of(1991, 8, 6);
    private static final Set<String> CHANGED =
            Set.of("updated", "modified", "update", "dateupdated");
    private static final Pattern CHANGED_WORDS =
            Pattern.compile(
                    "(?i)\\b(?:updated?|modified|revised|edited|aktualisiert|mis à jour|actualizado|aggiornato|atualizado)\\b|更新|обновлено");
    private static final Pattern URL_DAY =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?=[/_-])");

    /** Words of "Published on Tuesday, 2 January 2024." and the like. */
    private static final int LONGEST_DATE_LINE = 7;

    private static final int LONGEST_NOTE = 80;

    /** Elements between the title and a time that is still the story's. */
    private static final int NEAR = 80;

    private final Page page;
    private final NearTitle near;
    private final int title;

    DateFinder(Page page, NearTitle near, int title) {
        this.page = page;
        this.near = near;
        this.title = title;
    }

    Dating published() {
        return best(
                List.of(
                        data("datePublished"),
                        names("published"),
                        props("datePublished"),
                        times(false),
                        lines(false),
                        dates(),
                        data("dateCreated"),
                        data("uploadDate"),
                        names("weak"),
                        url()));
    }

    Dating updated() {
        return best(
                List.of(
                        data("dateModified"),
                        names("updated"),
                        props("dateModified"),
                        times(true),
                        lines(true),
                        notes()));
    }

    private Dating best(List<List<Dating.Dated>> ranked) {
        return ranked.stream()
                .flatMap(List::stream)
                .filter(date -> isPossible(date.day()))
                .<Dating>map(date -> date)
                .findFirst()
                .orElse(new Dating.Undated());
    }

    private boolean isPossible(LocalDate day) {
        // A day's grace: a publisher east of Greenwich is a day ahead of the fetch in UTC.
        return !day.isAfter(page.today().plusDays(1)) && day.isAfter(FIRST_WEB_PAGE);
    }

    private List<Dating.Dated> data(String field) {
        return dated(page.data().story(field), "JSON-LD " + field);
    }

    private static List<Dating.Dated> dated(String text, String how) {
        return DayText.in(text).map(day -> new Dating.Dated(day, how)).stream().toList();
    }

    private List<Dating.Dated> names(String kind) {
        List<Dating.Dated> found = new ArrayList<>();
        for (List<String> row : NAMES.rows()) {
            if (row.get(1).equals(kind)) {
                for (String content : page.meta().all(row.get(0))) {
                    found.addAll(dated(content, "meta " + row.get(0)));
                }
            }
        }
        return found;
    }

    private List<Dating.Dated> props(String name) {
        List<Dating.Dated> found = new ArrayList<>();
        for (Marks.Mark mark : page.marks().props()) {
            if (mark.element().attr("itemprop").equalsIgnoreCase(name)) {
                found.addAll(dated(value(mark), "itemprop " + name));
            }
        }
        return found;
    }

    private static String value(Marks.Mark mark) {
        for (String attribute : List.of("content", "datetime")) {
            if (!mark.element().attr(attribute).isBlank()) {
                return mark.element().attr(attribute);
            }
        }
        return mark.text();
    }

    private List<Dating.Dated> times(boolean changed) {
        List<Dating.Dated> found = new ArrayList<>();
        nearest(page.marks().times())
                .filter(time -> isChange(time) == changed)
                .forEach(time -> found.addAll(dated(value(time), "time element")));
        return found;
    }

    private static boolean isChange(Marks.Mark mark) {
        if (mark.words().contains("published")) {
            return false;
        }
        String around = mark.element().parent() == null ? "" : mark.element().parent().ownText();
        return mark.words().stream().anyMatch(CHANGED::contains)
                || CHANGED_WORDS.matcher(around).find();
    }

    /** The marks that stand by the title, nearest first; before it counts as twice as far. */
    private Stream<Marks.Mark> nearest(List<Marks.Mark> marks) {
        return marks.stream()
                .filter(mark -> title >= 0 && distance(mark) <= NEAR)
                .sorted(Comparator.comparingInt(this::distance));
    }

    private int distance(Marks.Mark mark) {
        int behind = mark.order() - title;
        return behind >= 0 ? behind : -2 * behind;
    }

    private List<Dating.Dated> dates() {
        List<Dating.Dated> found = new ArrayList<>();
        nearest(page.marks().dates())
                .filter(mark -> !isChange(mark))
                .forEach(mark -> found.addAll(dated(mark.text(), "element of class date")));
        return found;
    }

    private List<Dating.Dated> lines(boolean changed) {
        List<Dating.Dated> found = new ArrayList<>();
        for (String line : near.lines()) {
            if (line.length() <= 120
                    && !isSentence(line)
                    && CHANGED_WORDS.matcher(line).find() == changed) {
                found.addAll(dated(line, "line beside the title"));
            }
        }
        return found;
    }

    /** A sentence tells when something happened, not when it was published. */
    private static boolean isSentence(String line) {
        String text = line.strip();
        return text.matches(".*[.!?][\"'”’)]?") && text.split("\\s+").length > LONGEST_DATE_LINE;
    }

    /** A line anywhere that says when the page was last changed. */
    private List<Dating.Dated> notes() {
        List<Dating.Dated> found = new ArrayList<>();
        for (Passage passage : page.outline().passages()) {
            if (passage.text().length() <= LONGEST_NOTE
                    && CHANGED_WORDS.matcher(passage.text()).find()) {
                found.addAll(dated(passage.text(), "note of the last change"));
            }
        }
        return found;
    }

    private List<Dating.Dated> url() {
        Matcher day = URL_DAY.matcher(page.url());
        return day.find() ? dated(day.group().substring(1), "address") : List.of();
    }
}
