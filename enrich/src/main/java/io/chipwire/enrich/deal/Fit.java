package io.chipwire.enrich.deal;

/** How a fact stands to what a story already tells, best first. */
enum Fit {
    /** The same stage with the same exact number. */
    CORROBORATES(20, "the same number"),
    /** The same end of the deal at the same time; an end has no number to agree on. */
    ENDS_TOO(14, "the same end at the same time"),
    /** The deal at another stage. */
    MOVES_ON(12, "the same deal further on"),
    /** The same stage with a number that may be the same. */
    AGREES(10, "numbers that agree"),
    /** Nothing that could disagree. */
    ADDS(9, "no number that could disagree"),
    /** The same stage with another number, and nothing that tells two deals apart. */
    CONTRADICTS(1, "another number of the same time"),
    /** Another deal. */
    APART(0, "");

    private final int weight;
    private final String words;

    Fit(int weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    int weight() {
        return weight;
    }

    /** The fit in words. */
    String words() {
        return words;
    }

    Fit better(Fit other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
