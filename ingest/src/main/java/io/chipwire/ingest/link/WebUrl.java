package io.chipwire.ingest.link;

import io.chipwire.events.Best;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URL, read and written as browsers do (WHATWG URL Standard), without the
 * name and password that it may hold. Hosts in brackets (IPv6) are not read.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII and lower case
 * @param port with its colon, empty if it is the scheme's own
 * @param path begins with a slash
 * @param query with its question mark, or empty
 * @param fragment with its hash, or empty
 */
record WebUrl(String scheme, String host, String port, String path, String query, String fragment) {
    private static final int HIGHEST_PORT = 65_535;

    /** Any number of slashes, or none, divides scheme and host. */
    private static final Pattern FORM =
            Pattern.compile(
                    "(https?):[/\\\\]*([^/\\\\?#]*)([^?#]*)(\\?[^#]*)?(#.*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:.*@)?([^:@\\[\\]]+)(?::(\\d*))?", Pattern.DOTALL);

    /** The URL that a text is, if it is one. */
    static Best<WebUrl> of(String text) {
        Matcher parts = FORM.matcher(trimmed(text));
        if (!parts.matches()) {
            return Best.unknown();
        }
        Matcher authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return Best.unknown();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = WebHost.of(authority.group(1));
        String port =
                authority.group(2) == null ? "" : authority.group(2).replaceFirst("^0+(?=.)", "");
        if (host.isEmpty() || port.length() > 5 || number(port) > HIGHEST_PORT) {
            return Best.unknown();
        }
        return Best.of(
                new WebUrl(
                        scheme,
                        host,
                        isUsual(scheme, port) ? "" : ":" + port,
                        path(parts.group(3)),
                        marked(parts.group(4), Percent.IN_QUERY),
                        marked(parts.group(5), Percent.IN_FRAGMENT)));
    }

    /** The same URL with another query. */
    WebUrl withQuery(String other) {
        return new WebUrl(scheme, host, port, path, other, fragment);
    }

    /** The same URL without what only the reader's program sees. */
    WebUrl withoutFragment() {
        return new WebUrl(scheme, host, port, path, query, "");
    }

    /** The URL in the one form that it has. */
    @Override
    public String toString() {
        return scheme + "://" + host + port + path + query + fragment;
    }

    /** Browsers drop control characters and blanks around a URL, and line ends inside it. */
    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end).replaceAll("[\t\n\r]", "");
    }

    private static String path(String written) {
        List<String> segments = new ArrayList<>();
        String[] parts = written.replace('\\', '/').split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            boolean isLast = i == parts.length - 1;
            String dots = parts[i].replaceAll("(?i)%2e", ".");
            if (dots.equals("..") && !segments.isEmpty()) {
                segments.removeLast();
            }
            if (!dots.equals(".") && !dots.equals("..")) {
                segments.add(Percent.encoded(parts[i], Percent.IN_PATH));
            } else if (isLast) {
                segments.add("");
            }
        }
        return "/" + String.join("/", segments);
    }

    private static boolean isUsual(String scheme, String port) {
        return port.isEmpty() || port.equals(scheme.equals("https") ? "443" : "80");
    }

    private static int number(String port) {
        return port.isEmpty() ? 0 : Integer.parseInt(port);
    }

    private static String marked(@Nullable String part, String forbidden) {
        return part == null ? "" : part.charAt(0) + Percent.encoded(part.substring(1), forbidden);
    }
}
