package io.chipwire.enrich.claim;

import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.events.Claim;
import io.chipwire.events.Party;
import java.util.List;

/**
 * A claim with what decided on it.
 *
 * @param by {@code rule}, {@code model} or {@code both}
 * @param kind the kind of claim that a curve of confidence holds for
 * @param grounds for a rule the words that tell the deal; else what the network says and the
 *     features that weigh most, with their weights in log-odds
 */
public record Explained(Claim claim, String by, String kind, List<String> grounds) {
    public Explained {
        grounds = List.copyOf(grounds);
    }

    /**
     * "listed both", and the network where it was asked as well.
     *
     * @param several whether the article tells more purchases of such chips by the buyer: of two
     *     that differ in little one is often the other misread
     */
    static String kind(Party buyer, String by, String network, boolean several) {
        String known = (buyer.isListed() ? "listed " : "unlisted ") + by;
        String asked = network.isEmpty() ? known : known + " " + network;
        return several ? asked + LinkModel.SEVERAL : asked;
    }
}
