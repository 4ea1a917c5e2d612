package io.chipwire.events;

/** Whether the hardware is bought or rented. */
public enum Mode implements Worded {
    BUY,
    LEASE
}
