package io.chipwire.enrich.score;

/** The slots whose values are counted; buyer and items decide on the match itself. */
public enum Slot {
    SELLER(1),
    ITEM(1),
    QUANTITY(3),
    AMOUNT(3),
    STATUS(2),
    MODE(1);

    /** What an agreement on the slot adds to the likeness of two claims. */
    final int weight;

    Slot(int weight) {
        this.weight = weight;
    }
}
