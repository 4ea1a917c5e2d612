package io.chipwire.ingest.link;

import io.chipwire.events.Best;

/** What a link leads to. */
public final class PlainLink {
    private static final int MOST_DETOURS = 8;

    /** Nothing that people follow is longer; what is, stays as it is. */
    private static final int LONGEST = 8192;

    private PlainLink() {}

    /**
     * A link without the detours whose target stands inside it, and without the parameters that
     * tell who follows it. A link that has neither stays as it is written; so does all that is not
     * http.
     */
    public static String of(String url) {
        if (url.length() <= LONGEST && WebUrl.of(url) instanceof Best.Value<WebUrl>(WebUrl told)) {
            WebUrl plain = plain(told);
            return plain.equals(told) ? url : plain.toString();
        }
        return url;
    }

    /**
     * The one form of all links that lead to a page: plain, written as browsers write it, and
     * without a place on the page.
     */
    public static String address(String url) {
        if (url.length() <= LONGEST && WebUrl.of(url) instanceof Best.Value<WebUrl>(WebUrl told)) {
            WebUrl page = plain(told).withoutFragment();
            return (page.query().equals("?") ? page.withQuery("") : page).toString();
        }
        return url.strip();
    }

    private static WebUrl plain(WebUrl url) {
        WebUrl plain = TrackingParameters.without(url);
        for (int i = 0; i < MOST_DETOURS; i++) {
            switch (Detours.target(plain)) {
                case Best.Value<WebUrl>(WebUrl target) ->
                        plain = TrackingParameters.without(target);
                case Best.Unknown<WebUrl> _ -> {
                    return plain;
                }
            }
        }
        return plain;
    }
}
