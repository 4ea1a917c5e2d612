package io.chipwire.ingest.publish;

/** Records did not reach their topics. To publish them again is safe: their ids are the same. */
public final class NotPublishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotPublishedException(String message, Throwable cause) {
        super(message, cause);
    }
}
