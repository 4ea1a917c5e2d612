package io.chipwire.ingest.story.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.ingest.story.words.Plain;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who wrote a story. */
final class AuthorFinder {
    private static final List<String> META =
            List.of(
                    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
                    "citation_author", "byl", "twitter:data1");

    private final Page page;
    private final NearTitle near;
    private final String site;

    AuthorFinder(Page page, NearTitle near, String site) {
        this.page = page;
        this.near = near;
        this.site = site;
    }

    Found<List<String>> find() {
        List<String> names = data();
        if (!names.isEmpty()) {
            return Found.told(names, "JSON-LD author");
        }
        for (String name : META) {
            names = names(page.meta().all(name));
            if (!names.isEmpty()) {
                return Found.told(names, "meta " + name);
            }
        }
        return Found.untold();
    }

    private List<String> data() {
        List<String> texts = new ArrayList<>();
        for (JsonNode author : page.data().storyThings("author")) {
            texts.add(author.isTextual() ? author.asText() : LinkedData.text(author, "name"));
        }
        return names(texts);
    }

    private List<String> names(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            String name = Plain.text(text);
            if (!name.isEmpty() && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }
}
