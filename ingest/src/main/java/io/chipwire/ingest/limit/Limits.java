package io.chipwire.ingest.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of anything from outside is read. What goes beyond is refused, with the limit's name.
 * Immutable.
 *
 * @param values of the limits that are not {@linkplain Limit#standard() standard}
 */
public record Limits(Map<Limit, Integer> values) {
    /**
     * From here on a tree is laid flat: a parser's work grows with the depth of its tree, and real
     * pages stay under a hundred levels.
     */
    private static final int TREE_DEPTH = 160;

    public Limits {
        values = Map.copyOf(values);
        values.forEach((limit, value) -> {
            if (value < limit.least()) {
                throw new IllegalArgumentException(
                        "expected the limit \""
                                + limit.word()
                                + "\" to be at least "
                                + limit.least()
                                + ", got "
                                + value);
            }
        });
    }

    /** The standard of every limit. */
    public static Limits defaults() {
        return new Limits(Map.of());
    }

    /**
     * The same but for one limit.
     *
     * @throws IllegalArgumentException if the value is below the limit's least
     */
    public Limits with(Limit limit, int value) {
        Map<Limit, Integer> others = new EnumMap<>(Limit.class);
        others.putAll(values);
        others.put(limit, value);
        return new Limits(others);
    }

    /** The value of a limit. */
    public int of(Limit limit) {
        return values.getOrDefault(limit, limit.standard());
    }

    /** {@link Limit#BYTES}. */
    public int bytes() {
        return of(Limit.BYTES);
    }

    /** The depth from which on the elements of a tree are laid flat. */
    public int treeDepth() {
        return Math.min(of(Limit.DEPTH), TREE_DEPTH);
    }

    /** {@link Limit#PARSING}. */
    public Duration parsing() {
        return Duration.ofMillis(of(Limit.PARSING));
    }

    /** {@link Limit#FETCHING}. */
    public Duration fetching() {
        return Duration.ofMillis(of(Limit.FETCHING));
    }

    /** {@link Limit#REDIRECTS}. */
    public int redirects() {
        return of(Limit.REDIRECTS);
    }
}
