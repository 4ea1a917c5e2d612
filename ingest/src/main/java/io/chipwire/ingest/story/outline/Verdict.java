package io.chipwire.ingest.story.outline;

/** What an element's tag, class words and role say of the text in it. */
public enum Verdict {
    /** It calls itself the story's body. */
    BODY,
    /** Nothing. */
    PLAIN,
    /** It may be a part of the story or stand beside it. */
    DOUBT,
    /** It calls itself a menu or a list of contents; where it is prose, the name misleads. */
    LINKS,
    /** Not shown until a reader asks for it, such as the answers of a list of questions. */
    FOLDED,
    /** It stands beside the story: navigation, teasers, sharing, sign-up, captions. */
    FURNITURE,
    /** Words of readers, never the story's. */
    COMMENTS
}
