package io.chipwire.enrich.deal;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern DAY =
            Pattern.compile("/((?:19|20)\\d\\d)[-/]?(\\d\\d)[-/]?(\\d\\d)(?!\\d)");

    private static final Memo<Address> ADDRESSES = new Memo<>(Address::read);

    static Address of(String url) {
        return ADDRESSES.of(url);
    }

    private static Address read(String url) {
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

    /** The day that the path tells, as in {@code /2024/06/20/}; any if it tells none. */
    Period day() {
        Matcher matcher = DAY.matcher(key);
        if (!matcher.find()) {
            return Period.ANY;
        }
        try {
            long day =
                    LocalDate.of(
                                    Integer.parseInt(matcher.group(1)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(3)))
                            .toEpochDay();
            return new Period(day, day);
        } catch (DateTimeException _) {
            return Period.ANY; // digits that are no day, part of a number for instance
        }
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
