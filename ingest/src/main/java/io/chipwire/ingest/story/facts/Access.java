package io.chipwire.ingest.story.facts;

/** Who may read the story, as the page declares it. Never guessed from what the page shows. */
public enum Access {
    /** Everybody. */
    FREE,
    /** Everybody, a number of times. */
    METERED,
    /** Those who pay or sign in. */
    PAID
}
