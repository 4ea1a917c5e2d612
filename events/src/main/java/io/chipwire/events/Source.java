package io.chipwire.events;

/**
 * Who carries an article: a newsletter, a site, a feed, or the user's own files.
 *
 * @param id host name, List-Id, or a name the user gave, in lower case
 * @param name as people write it
 */
public record Source(String id, String name, Kind kind) {
    /** How the source reaches us. */
    public enum Kind implements Worded {
        FILE,
        MAIL,
        FEED,
        PAGE
    }
}
