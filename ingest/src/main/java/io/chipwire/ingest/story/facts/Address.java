package io.chipwire.ingest.story.facts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Web addresses as pages write them. */
final class Address {
    private Address() {}

    /** Whether an address is one of the web, rather than of a file. */
    static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    /** The host in small letters, or the empty string. */
    static String host(String url) {
        int from = url.indexOf("://");
        if (from < 0) {
            return "";
        }
        String rest = url.substring(from + 3);
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** The host without what only names a form of the same site, such as {@code www} and {@code m}. */
    static String site(String url) {
        return host(url).replaceFirst("^(?:www\\d?|m|mobile|amp)\\.", "");
    }

    /** The path, with its slash, or the empty string. */
    static String path(String url) {
        int host = url.indexOf("://") + 3;
        int from = host < 3 ? -1 : url.indexOf('/', host);
        int query = url.indexOf('?');
        int end = query < 0 ? url.length() : query;
        return from < 0 || from > end ? "" : url.substring(from, end);
    }

    /** The absolute address that a page means, or the empty string where it is none of the web. */
    static String absolute(String base, String href) {
        if (href.isBlank()) {
            return "";
        }
        try {
            URI url = new URI(base).resolve(new URI(href.strip()));
            return isWeb(url.toString()) && url.getHost() != null ? url.toString() : "";
        } catch (URISyntaxException broken) {
            // An address that is none tells nothing.
            return "";
        }
    }
}
