package io.chipwire.enrich.claim;

import io.chipwire.enrich.encoder.Judgement;
import java.util.List;
import java.util.Map;

/**
 * A stretch of an article with what there is to judge in it.
 *
 * @param spots its chips; none where there is no model to judge them
 * @param judgements what the network says of their pairs, by the pair's place
 * @param network the name of the network that was asked; empty if none was
 */
record Judged(Scene scene, List<Spot> spots, Map<Integer, Judgement> judgements, String network) {}
