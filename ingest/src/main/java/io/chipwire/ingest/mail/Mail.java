package io.chipwire.ingest.mail;

import io.chipwire.ingest.article.Draft;
import java.util.List;

/**
 * A mail that was read.
 *
 * @param draft what it says; dated by its header
 * @param messageId without angle brackets, or empty
 * @param listId id of its mailing list in lower case, or empty
 * @param listName name of the list as its header writes it, or empty
 * @param from address of the sender in lower case, or empty
 * @param fromName name of the sender, or empty
 * @param sealed media types of parts that may hold its text and cannot be opened: encrypted ones,
 *     and Outlook's own format
 */
public record Mail(
        Draft draft,
        String messageId,
        String listId,
        String listName,
        String from,
        String fromName,
        List<String> sealed) {
    public Mail {
        sealed = List.copyOf(sealed);
    }
}
