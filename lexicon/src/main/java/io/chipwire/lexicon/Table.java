package io.chipwire.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Rows of a file of tab-divided columns: the first line names the columns, lines that begin with
 * {@code #} are remarks. What cannot be read is noted with file and line, and the rest is read.
 */
final class Table {
    private final String file;
    private final List<String> lines;
    private final List<String> problems;

    private Table(String file, List<String> lines, List<String> problems) {
        this.file = file;
        this.lines = lines;
        this.problems = problems;
    }

    static Table builtIn(String file, List<String> problems) {
        try (InputStream in = Table.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("expected the file " + file + " in the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Table(file, text.lines().toList(), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that name in a folder; an empty table if the folder has none. */
    static Table in(Path folder, String file, List<String> problems) {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return new Table(path.toString(), List.of(), problems);
        }
        try {
            return new Table(path.toString(), Files.readAllLines(path), problems);
        } catch (IOException e) {
            problems.add(path + ": expected a text in UTF-8: " + e.getMessage());
            return new Table(path.toString(), List.of(), problems);
        }
    }

    /**
     * The rows, each made by a function that throws IllegalArgumentException with what it expected.
     *
     * @param columns how many columns a row has
     */
    <T> List<Line<T>> rows(int columns, Function<Row, T> make) {
        List<Line<T>> made = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String where = file + ":" + (i + 1);
            String[] cells = line.split("\t", -1);
            if (cells.length != columns) {
                problems.add(where + ": expected " + columns + " columns, got " + cells.length);
                continue;
            }
            try {
                made.add(new Line<>(where, make.apply(new Row(cells))));
            } catch (IllegalArgumentException e) {
                problems.add(where + ": " + e.getMessage());
            }
        }
        return made;
    }

    /** A row's value and where it stands. */
    record Line<T>(String where, T value) {}

    /** The cells of a row. */
    static final class Row {
        private final String[] cells;

        private Row(String[] cells) {
            this.cells = cells;
        }

        /** A cell that must not be empty. */
        String text(int column) {
            String cell = cells[column].strip();
            if (cell.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected a value in column " + (column + 1) + ", got none");
            }
            return cell;
        }

        boolean isEmpty(int column) {
            return cells[column].isBlank();
        }

        /** The values of a cell, divided by {@code |}. */
        List<String> list(int column) {
            return Arrays.stream(cells[column].split("\\|"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        /** A constant of an enumeration, written in lower case with hyphens. */
        <E extends Enum<E>> E word(int column, Class<E> type) {
            String cell = text(column);
            for (E constant : type.getEnumConstants()) {
                if (constant.name().replace('_', '-').equalsIgnoreCase(cell)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(
                    "expected one of "
                            + Arrays.toString(type.getEnumConstants())
                            + ", got \""
                            + cell
                            + "\"");
        }
    }
}
