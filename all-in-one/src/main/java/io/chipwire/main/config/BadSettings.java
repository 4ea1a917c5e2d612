package io.chipwire.main.config;

import java.util.List;

/** Settings that cannot be used; the message names every one of them, with its place. */
public final class BadSettings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSettings(List<String> problems) {
        super(String.join("; ", problems));
    }
}
