package io.chipwire.ingest.story.facts;

import io.chipwire.events.Dating;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.table.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When a story appeared and when it was last changed.
 *
 * <p>The strongest evidence wins: what the page declares for programs, then what readers see by the
 * title, then the address. A day after the fetch, or before the web, is nobody's; a day that
 * readers see and the address speaks against belongs to a change, or to something else on the page.
 */
final class DateFinder {
    private static final Table NAMES = Table.read(DateFinder.class, "date-names.tsv");
    private static final LocalDate FIRST_WEB_PAGE = LocalDate.of(1991, 8, 6);
    private static final Set<String> CHANGED =
            Set.of("changed", "dateupdated", "lastmod", "modified", "update", "updated");
    private static final Set<String> FIRST = Set.of("created", "published", "pubdate");

    /** As programs that draw the page in the browser carry their data. */
    private static final Pattern STATE =
            Pattern.compile(
                    "(?i)\\\\?\"(?:date|first)?_?publi(?:shed|cation|sh)_?(?:at|on|date|time)?\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})");

    /** Words of "Published on Tuesday, 2 January 2024." and the like. */
    private static final int LONGEST_DATE_LINE = 7;

    private static final int LONGEST_NOTE = 80;
    private static final int LONGEST_LINE = 120;

    /** Elements between the title and a time that is still the story's. */
    private static final int NEAR = 80;

    private final Page page;
    private final NearTitle near;
    private final int title;
    private final DayText days;
    private final UrlDay url;

    DateFinder(Page page, NearTitle near, int title) {
        this.page = page;
        this.near = near;
        this.title = title;
        this.days = new DayText(NumberOrder.of(page));
        this.url = UrlDay.of(page.url());
    }

    Dating published() {
        return best(
                List.of(
                        () -> data("datePublished"),
                        () -> names("published"),
                        () -> props("datePublished"),
                        () -> seen(false).filter(date -> url.allows(date.day())),
                        url::dated,
                        () -> data("dateCreated"),
                        () -> data("uploadDate"),
                        () -> names("weak"),
                        this::scripts));
    }

    Dating updated() {
        return best(
                List.of(
                        () -> data("dateModified"),
                        () -> names("updated"),
                        () -> props("dateModified"),
                        () -> seen(true),
                        this::notes,
                        () -> seen(false).filter(date -> url.isBefore(date.day()))));
    }

    private Dating best(List<Supplier<Stream<Dating.Dated>>> ranked) {
        return ranked.stream()
                .flatMap(Supplier::get)
                .filter(date -> isPossible(date.day()))
                .<Dating>map(date -> date)
                .findFirst()
                .orElse(new Dating.Undated());
    }

    private boolean isPossible(LocalDate day) {
        // A day's grace: a publisher east of Greenwich is a day ahead of the fetch in UTC.
        return !day.isAfter(page.today().plusDays(1)) && day.isAfter(FIRST_WEB_PAGE);
    }

    /** Days that readers see by the title. */
    private Stream<Dating.Dated> seen(boolean changed) {
        return Stream.of(
                        marks(page.marks().times(), "time element", changed),
                        lines(changed),
                        marks(page.marks().dates(), "element of class date", changed))
                .flatMap(dates -> dates);
    }

    private Stream<Dating.Dated> data(String field) {
        return Stream.of(page.data().story(field), page.data().page(field))
                .flatMap(text -> dated(text, "JSON-LD " + field));
    }

    private Stream<Dating.Dated> dated(String text, String how) {
        return days.first(text).map(day -> new Dating.Dated(day, how)).stream();
    }

    private Stream<Dating.Dated> names(String kind) {
        return NAMES.rows().stream()
                .filter(row -> row.get(1).equals(kind))
                .map(List::getFirst)
                .flatMap(name ->
                        page.meta().all(name).stream()
                                .flatMap(content -> dated(content, "meta " + name)));
    }

    private Stream<Dating.Dated> props(String name) {
        return page.marks().props().stream()
                .filter(mark -> mark.isProp(name))
                .flatMap(mark -> dated(value(mark), "itemprop " + name));
    }

    private static String value(Marks.Mark mark) {
        for (String attribute : List.of("content", "datetime")) {
            if (!mark.element().attr(attribute).isBlank()) {
                return mark.element().attr(attribute);
            }
        }
        return mark.text();
    }

    /** The days of marks by the title, nearest first; before it counts as twice as far. */
    private Stream<Dating.Dated> marks(List<Marks.Mark> marks, String how, boolean changed) {
        return marks.stream()
                .filter(mark -> title >= 0 && distance(mark) <= NEAR && !mark.isClock())
                .sorted(Comparator.comparingInt(this::distance))
                .flatMap(mark -> day(mark, changed).stream())
                .map(day -> new Dating.Dated(day, how));
    }

    private int distance(Marks.Mark mark) {
        int behind = mark.order() - title;
        return behind >= 0 ? behind : -2 * behind;
    }

    /** The day of a mark: by the labels in it, else by the words before it and its class words. */
    private Optional<LocalDate> day(Marks.Mark mark, boolean changed) {
        LabelledDays inside = LabelledDays.of(mark.text(), days);
        if (inside.updated().isPresent()) {
            return changed ? inside.updated() : inside.published();
        }
        Set<String> words = mark.wordsAround();
        boolean isChange =
                words.stream().noneMatch(FIRST::contains)
                        && (words.stream().anyMatch(CHANGED::contains)
                                || LabelledDays.nameChange(mark.before()));
        return isChange == changed ? days.first(value(mark)) : Optional.empty();
    }

    private Stream<Dating.Dated> lines(boolean changed) {
        return near.lines().stream()
                .filter(line -> line.length() <= LONGEST_LINE && !isSentence(line))
                .map(line -> LabelledDays.of(line, days))
                .flatMap(line -> (changed ? line.updated() : line.published()).stream())
                .map(day -> new Dating.Dated(day, "line beside the title"));
    }

    /** A sentence tells when something happened, not when it was published. */
    private static boolean isSentence(String line) {
        String text = line.strip();
        return text.matches(".*[.!?][\"'”’)]?") && text.split("\\s+").length > LONGEST_DATE_LINE;
    }

    /** A line anywhere that says when the page was last changed. */
    private Stream<Dating.Dated> notes() {
        return page.outline().passages().stream()
                .map(Passage::text)
                .filter(text -> text.length() <= LONGEST_NOTE)
                .flatMap(text -> LabelledDays.of(text, days).updated().stream())
                .map(day -> new Dating.Dated(day, "note of the last change"));
    }

    /** A day in the data of the page's scripts, if they agree on one. */
    private Stream<Dating.Dated> scripts() {
        List<LocalDate> told =
                page.document().getElementsByTag("script").stream()
                        .filter(script -> script.attr("src").isEmpty())
                        .flatMap(script -> STATE.matcher(script.data()).results())
                        .flatMap(match -> days.first(match.group(1)).stream())
                        .distinct()
                        .limit(2)
                        .toList();
        return told.size() == 1
                ? Stream.of(new Dating.Dated(told.getFirst(), "data of a script"))
                : Stream.empty();
    }
}
