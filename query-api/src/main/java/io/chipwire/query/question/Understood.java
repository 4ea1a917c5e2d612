package io.chipwire.query.question;

import io.chipwire.events.Best;
import io.chipwire.events.Deal.Status;
import io.chipwire.events.Mode;
import io.chipwire.index.search.DealQuery;
import java.time.LocalDate;
import java.util.List;

/**
 * What was made of a question, for the one who asked.
 *
 * @param text words that were looked for in the articles because no list knows them
 */
public record Understood(
        Best<String> buyer,
        Best<String> seller,
        Best<String> chip,
        List<Status> status,
        Best<Mode> mode,
        Best<LocalDate> from,
        Best<LocalDate> to,
        Best<String> text) {
    public Understood {
        status = List.copyOf(status);
    }

    static Understood of(DealQuery query) {
        return new Understood(
                query.buyer(),
                query.seller(),
                query.chip(),
                query.status().stream().sorted().toList(),
                query.mode(),
                query.from(),
                query.to(),
                query.text());
    }
}
