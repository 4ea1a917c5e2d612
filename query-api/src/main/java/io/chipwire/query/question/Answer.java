package io.chipwire.query.question;

import io.chipwire.events.Deal;
import java.util.List;

/**
 * The answer to a question.
 *
 * @param understood what was looked for
 * @param ignored words of the question that had no part in it
 * @param total how many deals match
 * @param deals those of them that were asked for
 * @param answer a sentence or two on each of the first deals
 */
public record Answer(
        String question,
        Understood understood,
        List<String> ignored,
        int total,
        List<Deal> deals,
        String answer) {
    public Answer {
        ignored = List.copyOf(ignored);
        deals = List.copyOf(deals);
    }
}
