package io.chipwire.ingest.story.facts;

import io.chipwire.ingest.story.outline.Outline;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;

/** Reads what a page tells of its story. */
public final class FactsReader {
    private FactsReader() {}

    /**
     * Reads a page.
     *
     * @param url where it was found
     * @param fetched when it was fetched: later dates are not believed
     */
    public static Facts read(Document document, Outline outline, String url, Instant fetched) {
        Meta meta = Meta.of(document);
        String heading =
                meta.first("og:title").isEmpty() ? document.title() : meta.first("og:title");
        Page found =
                new Page(
                        document,
                        url,
                        fetched.atZone(ZoneOffset.UTC).toLocalDate(),
                        outline,
                        meta,
                        LinkedData.of(document, heading),
                        Marks.of(document));
        Found<String> canonical = SiteFinder.canonicalUrl(found);
        Page page = Address.isWeb(url) ? found : found.at(canonical.orElse(url));
        Found<String> site = SiteFinder.site(page);
        Found<String> title = new TitleFinder(page, site.orElse("")).find();
        NearTitle near = NearTitle.of(outline, title.orElse(""));
        int place = TitleFinder.place(page.marks(), title.orElse(""));
        DateFinder dates = new DateFinder(page, near, place);
        return new Facts(
                title,
                new AuthorFinder(page, near, site.orElse(""), place).find(),
                dates.published(),
                dates.updated(),
                site,
                SiteFinder.language(page),
                canonical,
                SiteFinder.access(page),
                page.data().storyText("articleBody"));
    }
}
