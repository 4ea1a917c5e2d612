package io.chipwire.ingest.mail;

import io.chipwire.ingest.article.Draft;

/**
 * A mail that was read.
 *
 * @param draft what it says; dated by its header
 * @param messageId without angle brackets, or empty
 * @param listId id of its mailing list in lower case, or empty
 * @param listName name of the list as its header writes it, or empty
 * @param from address of the sender in lower case, or empty
 * @param fromName name of the sender, or empty
 */
public record Mail(
        Draft draft,
        String messageId,
        String listId,
        String listName,
        String from,
        String fromName) {}
