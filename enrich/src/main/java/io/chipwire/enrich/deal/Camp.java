package io.chipwire.enrich.deal;

import java.util.List;

/**
 * Statements that agree on a value.
 *
 * @param value the most exact form of it
 * @param holders in the order they could be known
 */
record Camp<T>(T value, List<Statement> holders) {}
