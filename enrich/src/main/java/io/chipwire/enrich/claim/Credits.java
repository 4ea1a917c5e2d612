package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Evidence;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds whom an article credits for a claim, and the headlines and links it points to. */
final class Credits {
    private static final int REACH = 3;

    private final Lexicon lexicon;
    private final Article article;
    private final List<Line> lines;
    private final Map<Integer, List<Article.Link>> links;
    private final List<String> headings = new ArrayList<>();

    Credits(Lexicon lexicon, Article article, List<Line> lines) {
        this.lexicon = lexicon;
        this.article = article;
        this.lines = lines;
        this.links = article.links().stream().collect(Collectors.groupingBy(Article.Link::block));
        String heading = "";
        for (Line line : lines) {
            boolean isHeading = line.sentence().isHeading() && line.sentence().block() >= 0;
            heading = isHeading ? line.sentence().text() : heading;
            headings.add(heading);
        }
    }

    /**
     * The publisher named in the claim's sentence or beside it, else whose link it stands under.
     */
    Slot<String> reportedBy(Draft draft) {
        for (int distance = 0; distance <= REACH; distance++) {
            for (int at : List.of(draft.line() - distance, draft.line() + distance)) {
                if (at >= 0 && at < lines.size() && distance <= (at < draft.line() ? REACH : 1)) {
                    Slot<String> named = named(lines.get(at));
                    if (named instanceof Slot.Told<String>) {
                        return named;
                    }
                }
            }
        }
        for (Article.Link link : links(draft)) {
            Best<String> publisher = lexicon.publisher(host(link.url()));
            if (publisher instanceof Best.Value<String>(String name)) {
                String words =
                        article.blocks()
                                .get(link.block())
                                .text()
                                .substring(link.start(), link.end());
                return Slot.Told.stated(
                        name, new Evidence(link.block(), link.start(), link.end(), words));
            }
        }
        return Slot.untold();
    }

    private static Slot<String> named(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.at(i).meaning() instanceof Meaning.Press(var publisher)) {
                return Slot.Told.stated(publisher.name(), line.evidence(i));
            }
        }
        return Slot.untold();
    }

    /** The heading above the claim, and the links in and right above it. */
    List<Claim.Citation> cites(Draft draft) {
        List<Claim.Citation> citations = new ArrayList<>();
        String heading = headings.get(draft.line());
        if (!heading.isEmpty()) {
            citations.add(new Claim.Citation(heading, ""));
        }
        for (Article.Link link : links(draft)) {
            String words =
                    article.blocks().get(link.block()).text().substring(link.start(), link.end());
            citations.add(new Claim.Citation(words, link.url()));
        }
        return citations;
    }

    private List<Article.Link> links(Draft draft) {
        int block = lines.get(draft.line()).sentence().block();
        return Stream.of(block - 1, block)
                .flatMap(at -> links.getOrDefault(at, List.of()).stream())
                .toList();
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "" : host;
        } catch (URISyntaxException _) {
            // a link that is no address names no publisher
            return "";
        }
    }
}
