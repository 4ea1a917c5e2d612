package io.chipwire.events;

/**
 * How much.
 *
 * @param sum in whole units of the currency
 * @param currency ISO 4217 code
 */
public record Money(Range sum, String currency) {}
