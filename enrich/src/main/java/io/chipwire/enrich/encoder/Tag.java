package io.chipwire.enrich.encoder;

/** What a piece is in the name of an organisation. */
enum Tag {
    NONE,
    FIRST,
    FURTHER
}
