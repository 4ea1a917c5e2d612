package io.chipwire.ingest.link;

import io.chipwire.ingest.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The query parameters that say who followed a link, not what it leads to. */
final class TrackingParameters {
    static final String FILE = "tracking-parameters.tsv";

    /** The names by the hosts on which they mean nothing else; all hosts are a star. */
    private static final Map<String, List<String>> NAMES =
            Table.read(TrackingParameters.class, FILE).rows().stream()
                    .collect(
                            Collectors.groupingBy(
                                    List::getFirst,
                                    Collectors.mapping(row -> row.get(1), Collectors.toList())));

    private TrackingParameters() {}

    /** The URL without them; the others stay as they are and in their order. */
    static WebUrl without(WebUrl url) {
        List<String> parameters = List.of(url.query().replaceFirst("^\\?", "").split("&"));
        List<String> kept =
                parameters.stream().filter(parameter -> !isTracking(parameter, url)).toList();
        if (kept.size() == parameters.size()) {
            return url;
        }
        String query = String.join("&", kept);
        return url.withQuery(query.isEmpty() ? "" : "?" + query);
    }

    private static boolean isTracking(String parameter, WebUrl url) {
        // A link that was escaped twice: ?a=1&amp;utm_source=b
        String name =
                Percent.decoded(parameter.replaceFirst("(?s)=.*", ""))
                        .replaceFirst("^(?:amp;)+", "")
                        .toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .anyMatch(entry ->
                        HostPattern.isOn(url.host(), entry.getKey())
                                && entry.getValue().stream().anyMatch(row -> isNamed(name, row)));
    }

    private static boolean isNamed(String name, String row) {
        return row.endsWith("*")
                ? name.startsWith(row.substring(0, row.length() - 1))
                : name.equals(row);
    }
}
