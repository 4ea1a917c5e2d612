package io.chipwire.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * An enumeration whose constants travel as lower-case words: {@code PART_DELIVERED} is {@code
 * part-delivered}.
 */
public interface Worded {
    /** The constant's Java name. */
    String name();

    /** The constant as it stands in JSON and in query parameters. */
    @JsonValue
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
