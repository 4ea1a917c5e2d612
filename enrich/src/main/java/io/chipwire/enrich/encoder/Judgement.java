package io.chipwire.enrich.encoder;

import io.chipwire.events.Stage;
import java.util.Map;

/**
 * What the network says of chips and somebody, in log-odds.
 *
 * @param buys that it obtains the chips
 * @param sells that it sells them
 * @param leases that they are rented
 * @param stages for each stage that the purchase has come so far
 */
public record Judgement(double buys, double sells, double leases, Map<Stage, Double> stages) {
    public Judgement {
        stages = Map.copyOf(stages);
    }
}
