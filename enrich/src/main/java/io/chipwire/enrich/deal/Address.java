package io.chipwire.enrich.deal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A web address as far as it names a report.
 *
 * @param host without {@code www.}
 * @param key host, path and, where the path does not tell, the query; empty for a front page and
 *     for what is no web address
 * @param slug the words of the path that read like a headline
 */
record Address(String host, String key, String slug) {
    private static final Address NONE = new Address("", "", "");
    private static final int WORDS_OF_A_SLUG = 4;

    static Address of(String url) {
        URI uri;
        try {
            // Markdown writes \& for &.
            uri = new URI(url.strip().replace("\\", ""));
        } catch (URISyntaxException _) {
            return NONE; // an address that cannot be read proves nothing
        }
        if (uri.getHost() == null || uri.getRawPath() == null) {
            return NONE;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring("www.".length()) : host;
        String path = uri.getRawPath();
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        String slug = slug(path);
        boolean queryTells = slug.isEmpty() && uri.getRawQuery() != null;
        String key = queryTells ? host + path + "?" + uri.getRawQuery() : host + path;
        return new Address(host, path.isEmpty() && !queryTells ? "" : key, slug);
    }

    private static String slug(String path) {
        String longest = "";
        for (String part : path.split("/")) {
            longest = part.length() > longest.length() ? part : longest;
        }
        String words =
                longest.replaceFirst("\\.[a-z]{3,5}$", "").replace('-', ' ').replace('_', ' ');
        return words.split(" ").length >= WORDS_OF_A_SLUG ? words : "";
    }
}
