package io.chipwire.enrich.deal;

/** How a fact stands to what a story already tells, best first. */
enum Fit {
    /** The same stage with the same number. */
    CORROBORATES(4),
    /** The deal at another stage. */
    MOVES_ON(3),
    /** Nothing that could disagree. */
    ADDS(1),
    /** The same stage with another number, and nothing that tells two deals apart. */
    CONTRADICTS(0),
    /** Another deal. */
    APART(0);

    private final int weight;

    Fit(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    Fit better(Fit other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
