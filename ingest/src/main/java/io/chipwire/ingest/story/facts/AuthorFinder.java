package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.words.NameWords;
import io.chipwire.ingest.story.words.Plain;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Who wrote a story.
 *
 * <p>What the page declares comes first if it is a person's name; then the byline that readers see;
 * then a declared account name or organisation.
 */
final class AuthorFinder {
    /** An account's name rather than a person's: one word in small letters. */
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9._-]+");

    /** Elements between the title and its byline. */
    private static final int NEAR = 120;

    private static final int LONGEST = 120;

    private final Page page;
    private final NearTitle near;
    private final String site;
    private final int title;
    private final String host;

    AuthorFinder(Page page, NearTitle near, String site, int title) {
        this.page = page;
        this.near = near;
        this.site = Plain.folded(site);
        this.title = title;
        this.host = Address.host(page.url()).replace("-", "");
    }

    Found<List<String>> find() {
        List<Found.Told<List<String>>> declared = DeclaredAuthors.of(page);
        List<Found.Told<List<String>>> seen =
                Stream.of(props(), links(), bylines(), lines(), far())
                        .filter(told -> !told.value().isEmpty())
                        .toList();
        Optional<Found.Told<List<String>>> people =
                declared.stream()
                        .map(this::people)
                        .filter(told -> !told.value().isEmpty())
                        .findFirst();
        return people.map(told -> whole(told, List.of(links(), bylines(), lines())))
                .or(() -> Stream.concat(seen.stream(), declared.stream()).findFirst())
                .<Found<List<String>>>map(told -> told)
                .orElse(Found.untold());
    }

    private Found.Told<List<String>> people(Found.Told<List<String>> told) {
        return new Found.Told<>(told.value().stream().filter(this::isPerson).toList(), told.how());
    }

    /** The names that readers see, where a page declares only some of them. */
    private static Found.Told<List<String>> whole(
            Found.Told<List<String>> declared, List<Found.Told<List<String>>> seen) {
        return seen.stream()
                .filter(told -> told.value().size() > declared.value().size())
                .filter(told -> told.value().stream().allMatch(Byline::isFullName))
                .filter(told ->
                        declared.value().stream()
                                .allMatch(name ->
                                        told.value().stream().anyMatch(other -> isIn(name, other))))
                .findFirst()
                .orElse(declared);
    }

    private static boolean isIn(String name, String other) {
        return (" " + Plain.folded(other) + " ").contains(" " + Plain.folded(name) + " ");
    }

    private boolean isPerson(String name) {
        return !ACCOUNT.matcher(name).matches() && !isHouse(name);
    }

    private Found.Told<List<String>> props() {
        Set<String> names = new LinkedHashSet<>();
        for (Marks.Mark mark : page.marks().props()) {
            if (mark.isProp("author") && !inComment(mark.element())) {
                Element name = mark.element().selectFirst("[itemprop=name]");
                Element from = name == null ? mark.element() : name;
                String text =
                        from.attr("content").isBlank() ? ShortText.of(from) : from.attr("content");
                names.addAll(Byline.names(text));
            }
        }
        return new Found.Told<>(List.copyOf(names), "itemprop author");
    }

    /** The link to an author nearest to the title, and those beside it in the same line. */
    private Found.Told<List<String>> links() {
        Set<String> names = new LinkedHashSet<>();
        nearest(page.marks().bylines())
                .map(Marks.Mark::element)
                .filter(Marks::isProfile)
                .findFirst()
                .map(Element::parent)
                .ifPresent(line -> {
                    String words = Byline.withoutOthers(ShortText.of(line));
                    line.children().stream()
                            .filter(Marks::isProfile)
                            .map(ShortText::of)
                            .filter(words::contains)
                            .forEach(link -> names.addAll(Byline.names(link)));
                });
        return new Found.Told<>(
                names.stream().filter(name -> !isHouse(name)).toList(), "link to the author");
    }

    private Found.Told<List<String>> bylines() {
        return new Found.Told<>(
                nearest(page.marks().bylines())
                        .map(this::named)
                        .filter(names -> !names.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                "element of class author");
    }

    /** The names in a byline: those of its links, where it has any. */
    private List<String> named(Marks.Mark mark) {
        Set<String> linked = new LinkedHashSet<>();
        if (Byline.opens(mark.text())) {
            linked.addAll(Byline.names(mark.text()));
        }
        for (Element link : mark.element().getElementsByTag("a")) {
            if (!Byline.opens(mark.text()) && Marks.isProfile(link)) {
                linked.addAll(Byline.names(ShortText.of(link)));
            }
        }
        if (linked.isEmpty()) {
            nameParts(mark).forEach(part -> linked.addAll(Byline.names(part)));
        }
        List<String> names = linked.isEmpty() ? Byline.names(mark.text()) : List.copyOf(linked);
        return names.stream().filter(name -> !isHouse(name)).toList();
    }

    /** The texts of the parts of a byline whose class words say name. */
    private static Stream<String> nameParts(Marks.Mark mark) {
        return mark.element().getElementsByAttribute("class").stream()
                .filter(part -> !part.equals(mark.element()))
                .filter(part -> NameWords.of(part.className()).contains("name"))
                .map(ShortText::of);
    }

    /** Whether a name is the site's own, or a part of it. */
    private boolean isHouse(String name) {
        String folded = Plain.folded(name);
        String letters = folded.replace(" ", "");
        return folded.equals(site)
                || (folded.startsWith("the ") && site.contains(folded.substring(4)))
                || (letters.length() > 4 && host.contains(letters));
    }

    private Found.Told<List<String>> lines() {
        for (int i = 0; i < near.lines().size(); i++) {
            String line = near.lines().get(i);
            if (Byline.opens(line)) {
                List<String> names = Byline.names(line);
                if (names.isEmpty()) {
                    names = below(i);
                }
                if (!names.isEmpty()) {
                    return new Found.Told<>(names, "line beside the title");
                }
            }
        }
        return near.lines().stream()
                .map(Byline::signature)
                .filter(name -> !name.isEmpty() && !isHouse(name))
                .map(name -> new Found.Told<>(List.of(name), "signature beside the title"))
                .findFirst()
                .orElse(new Found.Told<>(List.of(), ""));
    }

    /** The names below a line that says that they follow. */
    private List<String> below(int line) {
        List<String> lines = near.lines().subList(line + 1, near.lines().size());
        return Byline.announcesMany(near.lines().get(line))
                ? lines.stream().takeWhile(Byline::isFullName).toList()
                : lines.stream().limit(1).flatMap(next -> Byline.names(next).stream()).toList();
    }

    /** A byline anywhere on the page, if it says that it is one. */
    private Found.Told<List<String>> far() {
        for (Marks.Mark mark : page.marks().bylines()) {
            Element around = mark.element().parent();
            String text = around == null ? mark.text() : ShortText.of(around);
            if (Byline.opens(text) && text.length() <= LONGEST && !inComment(mark.element())) {
                List<String> names =
                        named(
                                new Marks.Mark(
                                        around == null ? mark.element() : around,
                                        mark.order(),
                                        mark.words()));
                if (!names.isEmpty()) {
                    return new Found.Told<>(names, "byline on the page");
                }
            }
        }
        return new Found.Told<>(List.of(), "");
    }

    private Stream<Marks.Mark> nearest(List<Marks.Mark> marks) {
        return marks.stream()
                .filter(mark -> title < 0 || Math.abs(mark.order() - title) <= NEAR)
                .filter(mark -> mark.text().length() <= LONGEST && !inComment(mark.element()))
                .filter(mark -> !Byline.isOther(mark.before() + mark.text()))
                .sorted(Comparator.comparingInt(mark -> distance(mark.order())));
    }

    /** How far from the title; what stands before it counts as twice as far. */
    private int distance(int order) {
        return order >= title ? order - title : 2 * (title - order);
    }

    private static boolean inComment(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            String names = around.className() + " " + around.id();
            if (names.contains("comment")) {
                return true;
            }
        }
        return false;
    }
}
