package io.chipwire.ingest.newsletter;

import io.chipwire.ingest.article.CanonicalUrl;
import io.chipwire.ingest.table.Table;
import java.util.List;

/**
 * How a text reached us: it decides how much has to speak for an issue before the text is cut.
 *
 * @param form what carried it
 * @param host host of the page that the text stands on, or empty; links to it lead to no source
 */
public record Carrier(Form form, String host) {
    static final String FILE = "issue-pages.tsv";

    private static final List<String> ISSUES = Table.read(Carrier.class, FILE).words();

    /** What carries a text. */
    public enum Form {
        /** A mail, or an issue that its program has put on the web. */
        LETTER,
        /** A text file of the user's: anything that was saved as text. */
        TEXT,
        /**
         * A page, or the copy of one. Pages ask their readers to subscribe and name sponsors
         * whatever they tell.
         */
        PAGE
    }

    /** A mail. */
    public static Carrier letter() {
        return new Carrier(Form.LETTER, "");
    }

    /** A text that does not say which page it was. */
    public static Carrier text() {
        return new Carrier(Form.TEXT, "");
    }

    /**
     * A page, by its address. Those of the programs that send newsletters are letters put on the
     * web.
     *
     * @param url canonical, or anything where the page has no address
     */
    public static Carrier page(String url) {
        String host = CanonicalUrl.host(url);
        boolean isLetter = ISSUES.stream().anyMatch(row -> isAt(row, url, host));
        return new Carrier(isLetter ? Form.LETTER : Form.PAGE, host);
    }

    private static boolean isAt(String row, String url, String host) {
        return row.startsWith("/")
                ? url.replaceFirst("^https?://[^/]*", "").contains(row) && !host.isEmpty()
                : host.equals(row) || host.endsWith("." + row);
    }
}
