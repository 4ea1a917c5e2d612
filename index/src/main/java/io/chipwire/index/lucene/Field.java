package io.chipwire.index.lucene;

/**
 * The fields of the index. A document is a deal, an article, a revision once seen, a refusal or a
 * correction.
 */
final class Field {
    /** Kind and id in one, unique: what an update replaces. */
    static final String KEY = "key";

    static final String KIND = "kind";

    /** Which filling of the index wrote the document; see {@link DealIndex#startOver()}. */
    static final String FILLING = "filling";

    /** The event as JSON, stored only. */
    static final String JSON = "json";

    static final String ID = "id";
    static final String FORMER_ID = "formerId";
    static final String BUYER = "buyer";
    static final String SELLER = "seller";
    static final String ITEM = "item";
    static final String STATUS = "status";
    static final String MODE = "mode";

    /** First and last day of the event as days since 1970. */
    static final String FIRST_DAY = "firstDay";

    static final String LAST_DAY = "lastDay";

    /** Days on which something of the deal could first be known, as ISO dates in UTC. */
    static final String KNOWN_DAY = "knownDay";

    /** Ids of the articles whose claims a deal holds. */
    static final String ARTICLE = "article";

    static final String LAST_CHANGED = "lastChanged";

    /** See {@link Moments}. */
    static final String MOMENT = "moment";

    /** What sums need of a deal as JSON, in a column. */
    static final String SUMMAND = "summand";

    static final String TEXT = "text";

    static final String REVISION = "revision";

    /** Ids of the claims that an article makes, stored only. */
    static final String CLAIM = "claim";

    static final String ORIGIN = "origin";

    /** Ids of the deals that a correction is about. */
    static final String DEAL = "deal";

    /** When a correction was made. */
    static final String AT = "at";

    private Field() {}

    /** What a document is. */
    enum Kind {
        DEAL,
        ARTICLE,
        SEEN,
        REFUSED,
        CORRECTION;

        String key(String id) {
            return name() + "/" + id;
        }
    }
}
