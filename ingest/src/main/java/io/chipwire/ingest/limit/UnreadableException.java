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

    /** More than a limit allows; the reason names it. */
    public static UnreadableException beyond(Limit limit, Limits limits) {
        return new UnreadableException(reason(limit, limits));
    }

    /** More than a limit allows, as a parser of others found out. */
    public static UnreadableException beyond(Limit limit, Limits limits, Throwable cause) {
        return new UnreadableException(reason(limit, limits), cause);
    }

    private static String reason(Limit limit, Limits limits) {
        return "expected at most "
                + limits.of(limit)
                + " "
                + limit.unit()
                + ", got more (limit \""
                + limit.word()
                + "\")";
    }
}
