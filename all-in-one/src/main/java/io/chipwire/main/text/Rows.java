package io.chipwire.main.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of a table, the first one its head, in columns as wide as they need. */
final class Rows {
    private Rows() {}

    static void print(List<List<String>> rows, PrintWriter out) {
        int[] widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(column ->
                                rows.stream()
                                        .mapToInt(row -> row.get(column).length())
                                        .max()
                                        .orElse(0))
                        .toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(widths[column] - cell.length() + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
