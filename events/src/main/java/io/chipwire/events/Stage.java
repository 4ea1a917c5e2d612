package io.chipwire.events;

/** How far a purchase has come, by one claim. */
public enum Stage implements Worded {
    /** Plans, talks, a letter of intent, a licence. */
    PLANNED,
    /** Bought, ordered, signed. */
    ORDERED,
    /** Received. */
    DELIVERED,
    /** Installed and running, or held. */
    DEPLOYED,
    /** Called off or blocked. */
    CANCELLED,
    /** A party says that it is not so. */
    DENIED
}
