package io.chipwire.enrich.encoder;

import java.util.List;

/**
 * What the network says of a window.
 *
 * @param judgements the answers to its questions, in their order
 * @param tags for each piece what it is in a name
 */
record Said(List<Judgement> judgements, List<Tag> tags) {
    Said {
        judgements = List.copyOf(judgements);
        tags = List.copyOf(tags);
    }
}
