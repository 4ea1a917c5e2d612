package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Article.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Rows of an article that stand together.
 *
 * @param head what stands over the columns; no cells if nothing does
 * @param rows the other rows, in order
 */
record Table(Row head, List<Row> rows) {
    /**
     * A cell.
     *
     * @param number index of its sentence in the article
     * @param from index of its first token
     * @param to one past its last
     */
    record Cell(Line line, int number, int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }

        /** The index of the first token of a kind, -1 if none is. */
        int find(Class<? extends Meaning> kind) {
            for (int i = from; i < to; i++) {
                if (kind.isInstance(line.at(i).meaning())) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** A row. */
    record Row(List<Cell> cells) {
        private boolean isHead() {
            boolean named = false;
            boolean models = false;
            boolean numbered = false;
            for (Cell cell : cells) {
                boolean hardware = cell.find(Meaning.Hardware.class) >= 0;
                boolean number = cell.find(Meaning.Numeral.class) >= 0;
                if (cell.find(Meaning.Sum.class) >= 0 || (number && hardware)) {
                    return false;
                }
                models |= hardware;
                numbered |= number;
                named |=
                        !cell.isEmpty()
                                && Column.of(cell.line(), cell.from(), cell.to()) != Column.OTHER;
            }
            return named || (models && !numbered);
        }
    }

    /** The tables of an article, in order. */
    static List<Table> in(List<Line> lines) {
        List<Table> tables = new ArrayList<>();
        TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.sentence().kind() == Kind.TABLE_ROW) {
                int block = line.sentence().block();
                if (!rows.isEmpty() && block > rows.lastKey() + 1) {
                    tables.add(of(rows));
                    rows.clear();
                }
                add(line, i, rows.computeIfAbsent(block, _ -> new ArrayList<>()));
            }
        }
        if (!rows.isEmpty()) {
            tables.add(of(rows));
        }
        return tables;
    }

    private static Table of(TreeMap<Integer, List<Cell>> blocks) {
        List<Row> rows = new ArrayList<>();
        blocks.values().forEach(cells -> rows.add(new Row(List.copyOf(cells))));
        return rows.getFirst().isHead()
                ? new Table(rows.getFirst(), rows.subList(1, rows.size()))
                : new Table(new Row(List.of()), rows);
    }

    /** Adds the cells of a sentence; a second sentence of a row goes on in the row's last cell. */
    private static void add(Line line, int number, List<Cell> cells) {
        int from = 0;
        boolean goesOn = !cells.isEmpty();
        for (int i = 0; i <= line.size(); i++) {
            if (i == line.size() || line.is(i, "|")) {
                if (!goesOn) {
                    cells.add(new Cell(line, number, from, i));
                }
                goesOn = false;
                from = i + 1;
            }
        }
    }

    /** The cells of a row that count machines: a bare number under "Nodes" or "# of servers". */
    List<Cell> machines(Row row) {
        List<Cell> counting = new ArrayList<>();
        for (int i = 0; i < Math.min(head.cells().size(), row.cells().size()); i++) {
            Cell cell = row.cells().get(i);
            boolean bare = cell.to() == cell.from() + 1;
            if (bare && cell.find(Meaning.Numeral.class) == cell.from() && isOfMachines(i)) {
                counting.add(cell);
            }
        }
        return counting;
    }

    private boolean isOfMachines(int index) {
        Cell cell = head.cells().get(index);
        boolean machines = false;
        for (int i = cell.from(); i < cell.to(); i++) {
            machines |= cell.line().is(i, "nodes", "servers", "blades");
            if (cell.line().is(i, "per", "each", "/") || cell.line().at(i).word().contains("/")) {
                return false;
            }
        }
        return machines && column(index) != Column.MEASURE;
    }

    /** What the column at the index tells. */
    Column column(int index) {
        if (index >= head.cells().size() || head.cells().get(index).isEmpty()) {
            return Column.OTHER;
        }
        Cell cell = head.cells().get(index);
        return Column.of(cell.line(), cell.from(), cell.to());
    }

    /** Whether one of the columns tells this. */
    boolean has(Column column) {
        for (int i = 0; i < head.cells().size(); i++) {
            if (column(i) == column) {
                return true;
            }
        }
        return false;
    }
}
