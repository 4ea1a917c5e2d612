package io.chipwire.enrich.encoder;

import java.util.List;

/**
 * What the network says of chips and somebody, in log-odds.
 *
 * @param buys that it obtains the chips
 * @param sells that it sells them
 * @param leases that they are rented
 * @param stages for each stage, in the order of {@link io.chipwire.events.Stage}
 */
public record Judgement(double buys, double sells, double leases, List<Double> stages) {
    public Judgement {
        stages = List.copyOf(stages);
    }
}
