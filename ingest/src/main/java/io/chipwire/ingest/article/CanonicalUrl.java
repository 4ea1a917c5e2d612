package io.chipwire.ingest.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one address that a page goes by: scheme and host in lower case, no default port, no fragment,
 * no tracking parameters. Addresses that are not http stay as they are.
 */
public final class CanonicalUrl {
    static final String TRACKING_FILE = "tracking-parameters.tsv";

    private static final Pattern HTTP =
            Pattern.compile(
                    "(?<scheme>https?)://(?<host>[^/?#]*)(?<path>[^?#]*)(?:\\?(?<query>[^#]*))?.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final List<String> TRACKING = tracking();

    private CanonicalUrl() {}

    /** The canonical form of a URL. */
    public static String of(String url) {
        String trimmed = url.strip();
        Matcher parts = HTTP.matcher(trimmed);
        if (!parts.matches()) {
            return trimmed;
        }
        String scheme = parts.group("scheme").toLowerCase(Locale.ROOT);
        String path = parts.group("path").isEmpty() ? "/" : parts.group("path");
        String query = parts.group("query") == null ? "" : told(parts.group("query"));
        return scheme
                + "://"
                + host(scheme, parts.group("host").toLowerCase(Locale.ROOT))
                + path
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** The host of an http URL without its port and {@code www.}, or empty. */
    public static String host(String url) {
        Matcher parts = HTTP.matcher(url);
        if (!parts.matches()) {
            return "";
        }
        String host = host("", parts.group("host").toLowerCase(Locale.ROOT));
        return host.replaceFirst(":\\d+$", "").replaceFirst("^www\\.", "");
    }

    /** Whether the text is an http or https URL. */
    public static boolean isHttp(String url) {
        return HTTP.matcher(url).matches();
    }

    private static String host(String scheme, String authority) {
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String port = scheme.equals("https") ? ":443" : ":80";
        return host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    }

    private static String told(String query) {
        return Stream.of(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return TRACKING.stream()
                .anyMatch(row ->
                        row.endsWith("*")
                                ? name.startsWith(row.substring(0, row.length() - 1))
                                : name.equals(row));
    }

    /** The names of tracking parameters as their file lists them, in its order. */
    static List<String> tracking() {
        try (InputStream file = CanonicalUrl.class.getResourceAsStream(TRACKING_FILE)) {
            if (file == null) {
                throw new IllegalStateException("expected " + TRACKING_FILE + " on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
