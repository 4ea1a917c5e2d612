package io.chipwire.ingest.article;

import io.chipwire.ingest.link.PlainLink;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one address that a page goes by: written as browsers write it, without fragment, tracking
 * parameters and detours. Addresses that are not http stay as they are.
 */
public final class CanonicalUrl {
    private static final Pattern HTTP =
            Pattern.compile(
                    "https?://(?<host>[^/?#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CanonicalUrl() {}

    /** The canonical form of a URL. */
    public static String of(String url) {
        return PlainLink.address(url);
    }

    /** The host of an http URL without its port and {@code www.}, or empty. */
    public static String host(String url) {
        Matcher parts = HTTP.matcher(url);
        if (!parts.matches()) {
            return "";
        }
        String authority = parts.group("host").toLowerCase(Locale.ROOT);
        return authority
                .substring(authority.lastIndexOf('@') + 1)
                .replaceFirst(":\\d+$", "")
                .replaceFirst("^www\\.", "");
    }

    /** Whether the text is an http or https URL. */
    public static boolean isHttp(String url) {
        return HTTP.matcher(url).matches();
    }
}
