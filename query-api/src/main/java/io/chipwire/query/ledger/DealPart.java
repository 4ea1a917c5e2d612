package io.chipwire.query.ledger;

import io.chipwire.events.Worded;

/** A part of what is known of a deal, for those who do not want the whole. */
public enum DealPart implements Worded {
    /** The slots on which sources disagree. */
    CONFLICTS,
    /** The steps of the deal, and what changed when and by which article. */
    HISTORY,
    /** Who has the news from whom. */
    ORIGINS,
    /** Values that look wrong. */
    FLAGS,
    /** The ids of deals that went into it, or that it went by. */
    SUPERSEDES
}
