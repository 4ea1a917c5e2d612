package io.chipwire.events;

/**
 * An organisation, or a person who acts for one.
 *
 * @param id the lexicon's id, or {@code ~} and the name folded for a candidate that no list knows
 * @param name canonical name where listed, else as the article writes it
 */
public record Party(String id, String name) {
    /** First character of the id of an organisation that the lexicon does not list. */
    public static final String CANDIDATE = "~";

    /** Whether the lexicon lists the organisation. */
    public boolean isListed() {
        return !id.startsWith(CANDIDATE);
    }
}
