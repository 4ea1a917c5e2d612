package io.chipwire.ingest.story.body;

import io.chipwire.events.Article;
import io.chipwire.ingest.story.outline.Box;
import io.chipwire.ingest.story.outline.Outline;
import io.chipwire.ingest.story.outline.Passage;
import io.chipwire.ingest.story.words.Plain;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds the story's text in a page. */
public final class BodyReader {
    private BodyReader() {}

    /**
     * Reads the body of a page.
     *
     * @param base the address that links are relative to
     * @param title the story's title, which is not a part of its body
     */
    public static Body read(Outline outline, String base, String title) {
        BitSet dropped = Dropped.of(outline);
        if (outline.boxes().isEmpty()) {
            return new Body(List.of(), List.of());
        }
        BitSet aside = Folded.of(outline);
        BitSet cards = Teasers.of(outline);
        Box main =
                outline.boxes()
                        .get(
                                MainBox.of(
                                        outline,
                                        both(both(dropped, aside), cards),
                                        titlePassage(outline, title)));
        dropped.or(Folded.repeated(outline, main, dropped, aside));
        List<Passage> kept = new ArrayList<>();
        for (int i = main.first(); i < main.end(); i++) {
            if (!dropped.get(i)) {
                kept.add(outline.passages().get(i));
            }
        }
        return body(Trim.of(kept, title), base);
    }

    private static int titlePassage(Outline outline, String title) {
        String folded = Plain.folded(title);
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            if (passage.kind() == Article.Block.Kind.HEADING
                    && Plain.folded(passage.text()).equals(folded)) {
                return i;
            }
        }
        return -1;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static Body body(List<Passage> passages, String base) {
        List<Article.Block> blocks = new ArrayList<>();
        List<Article.Link> links = new ArrayList<>();
        for (Passage passage : passages) {
            for (Passage.Span span : passage.links()) {
                String url = absolute(base, span.href());
                if (!url.isEmpty()) {
                    links.add(new Article.Link(blocks.size(), span.start(), span.end(), url));
                }
            }
            blocks.add(new Article.Block(passage.kind(), passage.text()));
        }
        return new Body(blocks, links);
    }

    /** The absolute address of a link, or the empty string where it leads nowhere. */
    private static String absolute(String base, String href) {
        try {
            URI target = new URI(base).resolve(new URI(href.strip()));
            String scheme = target.getScheme();
            boolean leads = scheme != null && (scheme.equals("http") || scheme.equals("https"));
            return leads ? target.toString() : "";
        } catch (URISyntaxException broken) {
            // Pages hold many broken links; such words are kept as text without a target.
            return "";
        }
    }
}
