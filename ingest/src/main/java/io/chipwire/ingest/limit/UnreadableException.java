package io.chipwire.ingest.limit;

/**
 * Bytes from outside that cannot be used. The message is the reason that a refusal carries: what
 * was expected and what came.
 */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableException(String reason) {
        super(reason);
    }

    public UnreadableException(String reason, Throwable cause) {
        super(reason, cause);
    }

    static UnreadableException beyond(String limit, Object most, String unit) {
        return new UnreadableException(
                "expected at most " + most + " " + unit + ", got more (limit \"" + limit + "\")");
    }
}
