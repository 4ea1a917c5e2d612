package io.chipwire.ingest.fetch;

import java.io.IOException;

/** A response, or a URL, that we do not take. The message is the first half of the reason. */
final class RefusedResponse extends IOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    RefusedResponse(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}
