package io.chipwire.ingest.story.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final List<String> META =
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "citation_author",
                    "byl",
                    "book:author");

    /** What programs write where a name belongs. */
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?iu)https?:.*|www\\..*|\\d+|.*\\d+ min(?:utes?)?\\b.*|admin|administrator|editor|guest|null|undefined|none|unknown|default|root|user|wpadmin|webmaster");

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
        List<Found.Told<List<String>>> declared =
                Stream.concat(Stream.of(data()), meta())
                        .filter(told -> !told.value().isEmpty())
                        .toList();
        List<Found.Told<List<String>>> seen =
                Stream.of(props(), links(), bylines(), lines(), far())
                        .filter(told -> !told.value().isEmpty())
                        .toList();
        Predicate<Found.Told<List<String>>> people =
                told -> told.value().stream().allMatch(this::isPerson);
        return Stream.of(declared.stream().filter(people), seen.stream(), declared.stream())
                .flatMap(each -> each)
                .<Found<List<String>>>map(told -> told)
                .findFirst()
                .orElse(Found.untold());
    }

    private boolean isPerson(String name) {
        return !ACCOUNT.matcher(name).matches() && !isHouse(name);
    }

    private Found.Told<List<String>> data() {
        List<String> texts = new ArrayList<>();
        for (JsonNode author : page.data().storyThings("author")) {
            texts.add(author.isTextual() ? author.asText() : LinkedData.text(author, "name"));
        }
        return new Found.Told<>(clean(texts), "JSON-LD author");
    }

    private Stream<Found.Told<List<String>>> meta() {
        Stream<Found.Told<List<String>>> named =
                META.stream()
                        .map(name ->
                                new Found.Told<>(clean(page.meta().all(name)), "meta " + name));
        boolean labelled =
                page.meta().first("twitter:label1").toLowerCase(Locale.ROOT).contains("written by");
        List<String> card = labelled ? page.meta().all("twitter:data1") : List.of();
        return Stream.concat(named, Stream.of(new Found.Told<>(clean(card), "meta twitter:data1")));
    }

    /** Declared names: each may hold several, or the word that opens a byline. */
    private static List<String> clean(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            String plain = Plain.text(text).replaceAll("^[,;\\s]+", "");
            if (plain.isEmpty() || NO_NAME.matcher(plain).matches() || plain.length() > LONGEST) {
                continue;
            }
            String name =
                    Byline.opens(plain) && plain.contains(" ")
                            ? String.join(", ", Byline.names(plain))
                            : plain;
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return List.copyOf(names);
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

    private Found.Told<List<String>> links() {
        Set<String> names = new LinkedHashSet<>();
        nearest(page.marks().bylines())
                .filter(mark -> mark.element().attr("rel").contains("author"))
                .forEach(mark -> names.addAll(Byline.names(mark.text())));
        return new Found.Told<>(List.copyOf(names), "link rel author");
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
        List<String> names = linked.isEmpty() ? Byline.names(mark.text()) : List.copyOf(linked);
        return names.stream().filter(name -> !isHouse(name)).toList();
    }

    /** Whether a name is the site's own. */
    private boolean isHouse(String name) {
        String letters = Plain.folded(name).replace(" ", "");
        return Plain.folded(name).equals(site) || (letters.length() > 4 && host.contains(letters));
    }

    private Found.Told<List<String>> lines() {
        for (int i = 0; i < near.lines().size(); i++) {
            String line = near.lines().get(i);
            if (Byline.opens(line)) {
                List<String> names = Byline.names(line);
                if (names.isEmpty() && i + 1 < near.lines().size()) {
                    names = Byline.names(near.lines().get(i + 1));
                }
                if (!names.isEmpty()) {
                    return new Found.Told<>(names, "line beside the title");
                }
            }
        }
        return new Found.Told<>(List.of(), "");
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
