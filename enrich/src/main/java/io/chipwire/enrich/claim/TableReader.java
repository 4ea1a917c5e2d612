package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Best;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the rows of tables: "Company | Chip | Units", a column for each model, systems with their
 * sites, and rows without a head whose first cells name somebody.
 */
final class TableReader {
    private static final Map<String, Unit> UNITS =
            Map.of(
                    "blades", Unit.SERVER,
                    "node", Unit.SERVER,
                    "nodes", Unit.SERVER,
                    "racks", Unit.RACK,
                    "servers", Unit.SERVER,
                    "systems", Unit.SYSTEM);

    private static final Set<String> MEASURES = WordList.of(TableReader.class, "measure-rows.txt");

    private final Fragments fragments;

    TableReader(Fragments fragments) {
        this.fragments = fragments;
    }

    /** The purchases that a table tells. */
    List<Draft> read(Table table, Owners owners) {
        boolean other =
                !table.head().cells().isEmpty()
                        && !table.has(Column.OWNER)
                        && Layout.isAboutOther(table.head().cells().getFirst().line());
        List<Draft> drafts = new ArrayList<>();
        for (Table.Row row : other ? List.<Table.Row>of() : table.rows()) {
            drafts.addAll(read(table, row, owners));
        }
        return drafts;
    }

    private List<Draft> read(Table table, Table.Row row, Owners owners) {
        List<Draft> drafts = new ArrayList<>();
        for (Actor owner : owner(table, row, owners)) {
            // "| MME units | 24 | 64 |": what counts the parts of chips names nobody
            boolean label =
                    owner.evidence().block() == row.cells().getFirst().line().sentence().block();
            if (label && !owner.isListed() && isOfParts(table)) {
                continue;
            }
            for (Wares.Lot lot : lots(table, row)) {
                List<Draft> staged = staged(table, row, owner, lot);
                drafts.addAll(staged);
                if (staged.isEmpty() && isEnough(table, owner, lot)) {
                    drafts.add(draft(table, row, owner, lot));
                }
            }
        }
        return drafts;
    }

    /** "| Deployed | On order |" over "| 10,000 | 4,000 |": a number of the chips a stage. */
    private List<Draft> staged(Table table, Table.Row row, Actor owner, Wares.Lot lot) {
        List<Draft> drafts = new ArrayList<>();
        List<Table.Cell> heads = table.head().cells();
        for (int i = 1; i < Math.min(heads.size(), row.cells().size()); i++) {
            Table.Cell cell = row.cells().get(i);
            int at = cell.find(Meaning.Numeral.class);
            if (at == cell.from()
                    && cell.find(Meaning.Hardware.class) < 0
                    && Statuses.alone(heads.get(i))
                            instanceof Best.Value<Slot.Told<Stage>>(var stage)) {
                Wares.Lot some = lot.withCount(number(cell, at, heads.get(i)));
                if (isEnough(table, owner, some)) {
                    drafts.add(draft(table, row, owner, some).withStatus(stage));
                }
            }
        }
        // of one number the row itself may say more: "| 50,000 | ordered in March |"
        boolean one = drafts.size() == 1;
        return one
                ? List.of(fragments.staged(row.cells().getFirst().line(), drafts.getFirst()))
                : drafts;
    }

    /** A count is enough; without one the table must be about who buys from whom. */
    private boolean isEnough(Table table, Actor owner, Wares.Lot lot) {
        boolean deal =
                table.has(Column.OWNER)
                        && Fragments.isModel(lot)
                        && (table.has(Column.VENDOR) || table.has(Column.VALUE));
        return fragments.isHeld(owner, lot) || (deal && fragments.isBuyer(owner, lot));
    }

    /** Whose row it is; none if nobody is told. */
    private static List<Actor> owner(Table table, Table.Row row, Owners owners) {
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = table.column(i);
            List<Actor> named =
                    column == Column.OWNER ? owner(row.cells().get(i), true) : List.<Actor>of();
            if (!named.isEmpty()) {
                return named;
            }
        }
        for (int i = 0; i < row.cells().size(); i++) {
            Column column = table.column(i);
            boolean may = column == Column.OTHER || column == Column.SYSTEM;
            List<Actor> named =
                    may ? owner(row.cells().get(i), i == 0 && column == Column.OTHER) : List.of();
            if (!named.isEmpty()) {
                return named;
            }
        }
        int number = row.cells().getFirst().number();
        boolean systems = table.has(Column.SYSTEM) || !table.machines(row).isEmpty();
        boolean machines = systems && !table.has(Column.OWNER);
        return machines ? owners.section(number) : List.of();
    }

    /**
     * The owner that a cell names.
     *
     * @param any whether any name will do, as in a column of owners
     */
    private static List<Actor> owner(Table.Cell cell, boolean any) {
        for (int i = cell.from(); i < cell.to(); i++) {
            boolean state =
                    cell.line().at(i).meaning() instanceof Meaning.Listed(Organisation found)
                            && found.kind() == Organisation.Kind.STATE;
            boolean named = Actor.isNamedAt(cell.line(), i) && (any || state);
            if (named || Owners.canOwn(cell.line(), i)) {
                Actor actor = Actor.at(cell.line(), i);
                boolean alone = i == cell.from();
                if (!actor.isMaker() && !actor.isPerson() && (actor.isListed() || alone)) {
                    return List.of(actor);
                }
            }
        }
        return List.of();
    }

    private List<Wares.Lot> lots(Table table, Table.Row row) {
        List<Wares.Lot> lots = byModel(table, row);
        boolean counted = !lots.isEmpty();
        for (Column wanted : List.of(Column.CHIPS, Column.COUNT, Column.OTHER, Column.SYSTEM)) {
            for (int i = 0; i < row.cells().size() && !counted; i++) {
                Table.Cell cell = row.cells().get(i);
                if (table.column(i) == wanted) {
                    List<Wares.Lot> told = fragments.lots(cell.line(), cell.from(), cell.to());
                    counted =
                            told.stream()
                                    .anyMatch(lot -> lot.count() instanceof Slot.Told<Quantity>);
                    lots = counted || lots.isEmpty() ? told : lots;
                }
            }
        }
        if (lots.size() != 1) {
            return lots;
        }
        Wares.Lot lot = lots.getFirst();
        lot = lot.count() instanceof Slot.Told<Quantity> ? lot : lot.withCount(count(table, row));
        return List.of(lot.withSum(sum(table, row)));
    }

    /** "| | H100 | A100 |" over "| Meta | 350,000 | 20,000 |": the head names the models. */
    private List<Wares.Lot> byModel(Table table, Table.Row row) {
        List<Wares.Lot> lots = new ArrayList<>();
        for (int i = 1; i < Math.min(table.head().cells().size(), row.cells().size()); i++) {
            Table.Cell head = table.head().cells().get(i);
            Table.Cell cell = row.cells().get(i);
            int at = cell.find(Meaning.Numeral.class);
            if (at == cell.from() && cell.to() == at + 1 && !isMeasure(row)) {
                for (Wares.Lot lot : fragments.lots(head.line(), head.from(), head.to())) {
                    if (Fragments.isModel(lot)) {
                        lots.add(lot.withCount(number(cell, at, head)));
                    }
                }
            }
        }
        return lots;
    }

    /** Whether models stand over the columns, and beside the rows what is measured of them. */
    private static boolean isOfParts(Table table) {
        return table.head().cells().stream()
                        .skip(1)
                        .anyMatch(cell -> cell.find(Meaning.Hardware.class) >= 0)
                && table.rows().stream().anyMatch(TableReader::isMeasure);
    }

    /** "Cores/Node | 128", "Total memory | 8,192": a row that counts no machines. */
    private static boolean isMeasure(Table.Row row) {
        Table.Cell first = row.cells().getFirst();
        for (int i = first.from(); i < first.to(); i++) {
            if (MEASURES.contains(first.line().at(i).word())) {
                return true;
            }
        }
        return first.from() < first.to()
                && Column.of(first.line(), first.from(), first.to()) == Column.MEASURE;
    }

    private static Slot<Quantity> count(Table table, Table.Row row) {
        List<Table.Cell> machines = table.machines(row);
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            int at = cell.find(Meaning.Numeral.class);
            boolean column = table.column(i) == Column.COUNT || table.column(i) == Column.CHIPS;
            boolean counts = machines.isEmpty() ? column : machines.contains(cell);
            if (counts && at == cell.from() && cell.find(Meaning.Hardware.class) < 0) {
                return number(cell, at, table.head().cells().get(i));
            }
        }
        return Slot.untold();
    }

    private static Slot<Quantity> number(Table.Cell cell, int at, Table.Cell head) {
        if (!(cell.line().at(at).meaning() instanceof Meaning.Numeral(var range))) {
            return Slot.untold();
        }
        Unit unit = Unit.CHIP;
        for (int i = head.from(); i < head.to(); i++) {
            unit = UNITS.getOrDefault(head.line().at(i).word(), unit);
        }
        return Slot.Told.stated(new Quantity(range, unit), cell.line().evidence(at));
    }

    private static Slot<Money> sum(Table table, Table.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            int at = cell.find(Meaning.Sum.class);
            if (table.column(i) == Column.VALUE
                    && at >= 0
                    && cell.line().at(at).meaning() instanceof Meaning.Sum(Money money)) {
                return Slot.Told.stated(money, cell.line().evidence(at));
            }
        }
        return Slot.untold();
    }

    private Draft draft(Table table, Table.Row row, Actor owner, Wares.Lot lot) {
        Table.Cell first = row.cells().getFirst();
        Draft bare = fragments.draft(first.line(), first.number(), owner, lot, stage(table));
        Draft draft = bare.withStatus(status(table, row).orElse(bare.status()));
        for (int i = 0; i < row.cells().size(); i++) {
            Table.Cell cell = row.cells().get(i);
            for (int at = cell.from(); table.column(i) == Column.VENDOR && at < cell.to(); at++) {
                if (Actor.isNamedAt(cell.line(), at)) {
                    Actor other = Actor.at(cell.line(), at);
                    boolean tenant = owner.isRenter() && !other.isRenter() && !other.isMaker();
                    return tenant && other.isListed()
                            ? draft.withBuyer(other.told()).withSeller(owner.told())
                            : draft.withSeller(other.told());
                }
            }
        }
        return draft;
    }

    private static Best<Slot.Told<Stage>> status(Table table, Table.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (table.column(i) == Column.STATUS
                    && Statuses.in(row.cells().get(i))
                            instanceof Best.Value<Slot.Told<Stage>> told) {
                return told;
            }
        }
        return Best.unknown();
    }

    /** Machines at their sites run; what has a price or a supplier was ordered. */
    private static Stage stage(Table table) {
        boolean deals = table.has(Column.VALUE) && table.has(Column.OWNER);
        return deals ? Stage.ORDERED : Stage.DEPLOYED;
    }
}
