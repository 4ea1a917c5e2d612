package io.chipwire.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line of a Markdown table. */
final class PipeRow {
    private static final Pattern AROUND_PIPE = Pattern.compile("\\s*\\|\\s*");

    private PipeRow() {}

    /** Whether a line is a row whatever stands around it: pipes at both ends, or three of them. */
    static boolean is(String line) {
        return line.startsWith("|") && line.length() > 1 && (line.endsWith("|") || cells(line) > 2);
    }

    /** Whether a line divides the head of a table from its rows. */
    static boolean isDelimiter(String line) {
        return line.indexOf('|') >= 0
                && line.indexOf('-') >= 0
                && line.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
    }

    /** How many cells a line has. */
    static int cells(String line) {
        return split(line).size();
    }

    /** The cells divided by {@code " | "}; a pipe inside a cell stands without spaces. */
    static String text(String line) {
        return String.join(" | ", split(line));
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = line.startsWith("|") ? 1 : 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && line.startsWith("|", i + 1)) {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell(cell));
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell(cell));
        }
        return cells;
    }

    private static String cell(StringBuilder text) {
        String cell = AROUND_PIPE.matcher(text.toString().strip()).replaceAll("|");
        text.setLength(0);
        return cell;
    }
}
