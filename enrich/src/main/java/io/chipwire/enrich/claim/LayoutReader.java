package io.chipwire.enrich.claim;

import io.chipwire.events.Evidence;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what the layout of an article tells: its tables, lists and fragments without a verb. */
final class LayoutReader {
    /** How many lines under one that ends in a colon its list may reach. */
    private static final int REACH = 12;

    private final TableReader tables;
    private final ListReader lists;
    private final HoldingReader holdings;
    private final NoteReader notes;
    private final InventoryReader inventories;

    LayoutReader(Lexicon lexicon) {
        Fragments fragments = new Fragments(lexicon);
        this.tables = new TableReader(fragments);
        this.lists = new ListReader(fragments);
        this.holdings = new HoldingReader(fragments);
        this.notes = new NoteReader(fragments);
        this.inventories = new InventoryReader(fragments);
    }

    /** What a sentence tells of which no statement was made. */
    List<Draft> read(List<Line> lines, int number, Owners owners, List<Actor> salient) {
        Line line = lines.get(number);
        List<Actor> owner = owners.facilities().get(number);
        if (!isOfOther(salient, owner) && !isOfOther(owners.section(number), owner)) {
            List<Draft> own = inventories.read(line, number, owner);
            if (!own.isEmpty()) {
                return own;
            }
        }
        List<Draft> items =
                lists.read(
                        line, number, salient, over(lines, number, owners), owners.section(number));
        return items.isEmpty() ? holdings.read(line, number, salient) : items;
    }

    /** Whether the text speaks of another organisation than the owner; a machine is none. */
    private static boolean isOfOther(List<Actor> salient, List<Actor> owner) {
        return salient.stream()
                .filter(actor -> actor.isListed() || Owners.isInstitution(actor.party().name()))
                .anyMatch(actor ->
                        owner.stream().noneMatch(own -> own.party().equals(actor.party())));
    }

    /**
     * The drafts of all sentences, with those of tables and notes in the place of what their rows
     * seemed to say, and with owners for the machines that seem to buy.
     */
    List<Draft> complete(List<Draft> drafts, List<Line> lines, Owners owners) {
        List<Draft> told = new ArrayList<>();
        for (Table table : Table.in(lines)) {
            told.addAll(tables.read(table, owners));
        }
        told.addAll(notes.read(lines, owners));
        Set<Integer> rows = new HashSet<>();
        told.forEach(draft -> rows.add(draft.line()));
        List<Draft> all = new ArrayList<>(told);
        drafts.stream().filter(draft -> !rows.contains(draft.line())).forEach(all::add);
        all.sort(Comparator.comparingInt(Draft::line));
        return new Systems(lines, owners).settle(all);
    }

    /** What leads a list in: the line near above that ends in a colon, and the heading above. */
    private static List<Line> over(List<Line> lines, int number, Owners owners) {
        List<Line> over = new ArrayList<>();
        for (int i = number - 1; i >= Math.max(0, number - REACH); i--) {
            Line line = lines.get(i);
            if (isHeading(line)) {
                break;
            }
            if (line.leadsIn()) {
                over.add(line);
                break;
            }
        }
        over.addAll(owners.heading(number));
        return over;
    }

    private static boolean isHeading(Line line) {
        return line.sentence().isHeading() || line.sentence().block() == Evidence.TITLE;
    }
}
