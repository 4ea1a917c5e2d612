package io.chipwire.ingest.text;

/**
 * A text after its repair.
 *
 * @param text what its writer meant, as far as it can be told
 * @param plan what was done to get there
 */
public record Repaired(String text, RepairPlan plan) {}
