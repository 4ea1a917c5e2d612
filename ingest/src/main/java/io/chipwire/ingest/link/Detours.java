package io.chipwire.ingest.link;

import io.chipwire.events.Best;
import io.chipwire.ingest.table.Table;
import java.util.List;

/** The pages that only pass a reader on, to a target that their own address names. */
final class Detours {
    static final String FILE = "detours.tsv";

    private static final List<Detour> ROWS =
            Table.read(Detours.class, FILE).rows().stream()
                    .map(row -> new Detour(row.get(0), row.get(1), Inside.of(row.get(2))))
                    .toList();

    private Detours() {}

    /**
     * A row of the table.
     *
     * @param host as {@link HostPattern} reads it
     * @param path what the path begins with
     * @param inside where the target stands
     */
    private record Detour(String host, String path, Inside inside) {
        boolean isAt(WebUrl url) {
            return url.path().startsWith(path) && HostPattern.isOn(url.host(), host);
        }
    }

    /** Where a URL passes its reader on to, if it does and says so. */
    static Best<WebUrl> target(WebUrl url) {
        for (Detour detour : ROWS) {
            if (detour.isAt(url)) {
                String rest = url.path().substring(detour.path().length());
                for (String told : detour.inside().told(url, rest)) {
                    if (page(told) instanceof Best.Value<WebUrl> page) {
                        return page;
                    }
                }
            }
        }
        return Best.unknown();
    }

    /** A target may be escaped once more than it should be. */
    private static Best<WebUrl> page(String told) {
        String once =
                told.regionMatches(true, 0, "http%3A", 0, 7)
                                || told.regionMatches(true, 0, "https%3A", 0, 8)
                        ? Percent.decoded(told)
                        : told;
        boolean isWhole = once.regionMatches(true, 0, "http", 0, 4) && once.contains("://");
        return isWhole
                        && WebUrl.of(once) instanceof Best.Value<WebUrl>(WebUrl url)
                        && url.host().contains(".")
                ? Best.of(url)
                : Best.unknown();
    }
}
