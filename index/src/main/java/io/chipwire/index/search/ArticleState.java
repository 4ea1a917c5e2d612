package io.chipwire.index.search;

/** How far a revision of an article has come on its way to the answers. */
public sealed interface ArticleState {
    /** Not all of it is in the answers, or the index has never heard of it. */
    record Pending() implements ArticleState {}

    /**
     * What it says is in the answers, and what its earlier revisions said no longer is.
     *
     * @param claims how many claims it makes; 0 if it tells of no purchase
     */
    record Searchable(int claims) implements ArticleState {}

    /** It could not be read. */
    record Refused(String reason) implements ArticleState {}

    /** A later revision has taken its place. */
    record Superseded(String revision) implements ArticleState {}
}
