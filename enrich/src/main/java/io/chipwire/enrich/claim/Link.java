package io.chipwire.enrich.claim;

import io.chipwire.events.Party;
import java.util.List;

/**
 * How likely somebody obtains chips.
 *
 * @param anchor the chips
 * @param buyer who may obtain them
 * @param chance 0 to 1, as the model says it
 * @param ruled whether a rule tells the purchase too
 * @param grounds what weighs most for it
 * @param drafts the purchase, where it is likely; else none
 */
record Link(
        Anchor anchor,
        Party buyer,
        double chance,
        boolean ruled,
        List<String> grounds,
        List<Draft> drafts) {}
