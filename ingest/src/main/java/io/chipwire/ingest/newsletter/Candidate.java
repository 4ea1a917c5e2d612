package io.chipwire.ingest.newsletter;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that would be an item if the text is an issue.
 *
 * @param form what makes them one
 */
record Candidate(String title, Form form, boolean sponsored, List<Line> lines) {
    Candidate {
        lines = List.copyOf(lines);
    }

    /** What makes lines an item. */
    enum Form {
        /** A number or a link to its source sets it apart: stories are not written like this. */
        MARKED,
        /** An emoji leads its heading; some stories are written like this. */
        PICTURED,
        /** An entry of a list that opens with a label. */
        LABELLED,
        /** An entry of a list that has neither link nor label. */
        LISTED,
        /** A heading and what stands below it; stories have those too. */
        HEADED,
        /** What stands between the items. */
        BETWEEN
    }

    /** Characters of its text. */
    int length() {
        return lines.stream().mapToInt(Line::length).sum();
    }

    String text() {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** Whether the newsletter's writer only passes on here to what comes. */
    boolean isShorterThan(int characters) {
        return form == Form.BETWEEN && !sponsored && length() < characters;
    }

    Candidate and(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Candidate(title, form, sponsored, more);
    }
}
