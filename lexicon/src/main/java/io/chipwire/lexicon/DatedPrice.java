package io.chipwire.lexicon;

import java.time.LocalDate;

/**
 * What one piece of a chip costs from a day on, until the next such day.
 *
 * @param chip its id
 */
record DatedPrice(String chip, LocalDate from, PriceBand band) {}
