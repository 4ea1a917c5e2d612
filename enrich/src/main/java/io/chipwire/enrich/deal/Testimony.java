package io.chipwire.enrich.deal;

import java.util.List;

/**
 * What is said of one deal.
 *
 * @param live what articles say of it, in the order they could be known
 * @param past what these articles said of it until they were corrected
 * @param sources what articles said which these rest on and which were taken back; they count for
 *     nothing but tell where the news came from
 */
record Testimony(List<Statement> live, List<Statement> past, List<Statement> sources) {
    Testimony {
        live = List.copyOf(live);
        past = List.copyOf(past);
        sources = List.copyOf(sources);
    }
}
