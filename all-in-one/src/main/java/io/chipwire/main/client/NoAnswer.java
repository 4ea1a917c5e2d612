package io.chipwire.main.client;

/** A running instance was not reached, or said no; the message is a sentence for its user. */
public final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Cause why;

    NoAnswer(String message, Cause why) {
        super(message);
        this.why = why;
    }

    /** Whether the instance is there but not all of it is up, so that asking again makes sense. */
    public boolean isStarting() {
        return why == Cause.STARTING;
    }

    enum Cause {
        STARTING,
        OTHER
    }
}
