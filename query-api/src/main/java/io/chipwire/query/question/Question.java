package io.chipwire.query.question;

import io.chipwire.index.search.DealQuery;
import java.util.List;

/**
 * A question as it was read.
 *
 * @param query what it asks for by names, dates and known words
 * @param unknown its words that are neither
 */
record Question(DealQuery query, List<String> unknown) {
    Question {
        unknown = List.copyOf(unknown);
    }
}
