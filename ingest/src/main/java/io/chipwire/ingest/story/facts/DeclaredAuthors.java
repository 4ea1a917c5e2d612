package io.chipwire.ingest.story.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The authors that a page declares for programs, in JSON-LD and meta elements. */
final class DeclaredAuthors {
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

    /** Several makers of a page, each behind what they made. */
    private static final Pattern LABELLED = Pattern.compile("\\p{L}:\\s");

    private static final int LONGEST = 120;

    private DeclaredAuthors() {}

    /** What each declaration names, the strongest first; those that name nobody are left out. */
    static List<Found.Told<List<String>>> of(Page page) {
        return Stream.concat(Stream.of(data(page)), meta(page))
                .filter(told -> !told.value().isEmpty())
                .toList();
    }

    private static Found.Told<List<String>> data(Page page) {
        List<String> texts = new ArrayList<>();
        for (JsonNode author : page.data().storyThings("author")) {
            texts.add(author.isTextual() ? author.asText() : LinkedData.text(author, "name"));
        }
        return new Found.Told<>(clean(texts), "JSON-LD author");
    }

    private static Stream<Found.Told<List<String>>> meta(Page page) {
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
            boolean isByline = Byline.opens(plain) && plain.contains(" ");
            List<String> parts = Byline.names(plain);
            if (!isByline && LABELLED.matcher(plain).find()) {
                continue;
            }
            if (isByline
                    || (parts.size() > 1 && parts.stream().allMatch(name -> name.contains(" ")))) {
                names.addAll(parts);
            } else {
                names.add(plain);
            }
        }
        return List.copyOf(names);
    }
}
