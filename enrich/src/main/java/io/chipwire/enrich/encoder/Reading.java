package io.chipwire.enrich.encoder;

import java.util.List;
import java.util.Map;

/** What the network says of a passage. */
public final class Reading {
    private final Map<Integer, Judgement> judgements;
    private final List<Passage.Span> names;
    private final Map<Window, Said> said;

    /**
     * @param said what it said of each window
     */
    Reading(Map<Integer, Judgement> judgements, List<Passage.Span> names, Map<Window, Said> said) {
        this.judgements = Map.copyOf(judgements);
        this.names = List.copyOf(names);
        this.said = Map.copyOf(said);
    }

    /** Nothing was read. */
    static Reading nothing() {
        return new Reading(Map.of(), List.of(), Map.of());
    }

    /** Its judgement of each pair that it was asked about, by the pair's index. */
    public Map<Integer, Judgement> judgements() {
        return judgements;
    }

    /** Names of organisations, marked in the passage or not, in the order of the windows. */
    public List<Passage.Span> names() {
        return names;
    }

    Map<Window, Said> said() {
        return said;
    }
}
