package io.chipwire.enrich.eval;

/**
 * Something that the program got wrong in one document.
 *
 * @param cause which step failed and how, the same words for the same thing
 * @param document id of the document
 * @param words the claim or the values that are concerned
 */
public record Fault(String cause, String document, String words) {}
