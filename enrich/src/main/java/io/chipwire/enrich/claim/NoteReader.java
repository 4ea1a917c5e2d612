package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads notes of one deal or holding, a key and a value a line: "Buyer: Saguaro", "GPUs: 4,096
 * H100", "Vendor: Dell".
 */
final class NoteReader {
    /** How many tokens a key may have. */
    private static final int LONGEST_KEY = 5;

    /** How many tokens a value may have; what is longer is prose. */
    private static final int LONGEST_VALUE = 24;

    private final Fragments fragments;

    NoteReader(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * A key with its value.
     *
     * @param key what the key tells
     */
    private record Note(Column key, Table.Cell name, Table.Cell value) {}

    /** The purchases that the notes of an article tell. */
    List<Draft> read(List<Line> lines, Owners owners) {
        List<Draft> drafts = new ArrayList<>();
        List<Note> group = new ArrayList<>();
        int block = Integer.MIN_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int at = line.sentence().block();
            int mark = line.sentence().isHeading() || at < 0 ? -1 : mark(line);
            if (at > block + 1 || (mark < 0 && at > block)) {
                drafts.addAll(group(group, owners));
                group.clear();
            }
            if (mark > 0) {
                Column key = Column.of(line, 0, mark);
                Table.Cell name = new Table.Cell(line, i, 0, mark);
                group.add(new Note(key, name, new Table.Cell(line, i, mark + 1, line.size())));
                block = at;
            }
        }
        drafts.addAll(group(group, owners));
        return drafts;
    }

    /** Index of the mark that divides a short key from its value, -1 if none does. */
    private static int mark(Line line) {
        for (int i = 1; i < Math.min(line.size() - 1, LONGEST_KEY + 1); i++) {
            if (line.is(i, ":")) {
                return i;
            }
            if (line.is(i, "|")) {
                long cells = line.tokens().stream().filter(token -> token.is("|")).count();
                return cells == 1 ? i : -1;
            }
        }
        return -1;
    }

    private List<Draft> group(List<Note> notes, Owners owners) {
        List<Draft> drafts = new ArrayList<>();
        List<Actor> owner = owner(notes, owners);
        boolean few = notes.size() < 2 || owner.isEmpty();
        boolean alone = notes.stream().filter(note -> note.key() == Column.OWNER).count() > 1;
        if (few || alone) {
            return drafts;
        }
        for (Note note : notes) {
            Table.Cell cell = note.value();
            boolean told = note.key() == Column.CHIPS || note.key() == Column.COUNT;
            Table.Cell name = note.name();
            boolean parts = told;
            for (int i = name.from(); i < name.to(); i++) {
                parts |= Layout.isPart(name.line(), i);
            }
            boolean prose = cell.to() - cell.from() > LONGEST_VALUE;
            if (!parts || prose || Layout.isAboutOther(name.line())) {
                continue;
            }
            for (Wares.Lot lot : lots(notes, note)) {
                if (isFleet(lot) && fragments.isHeld(owner.getFirst(), lot)) {
                    drafts.add(draft(notes, cell, owner.getFirst(), lot));
                }
            }
        }
        return drafts;
    }

    private static boolean isFleet(Wares.Lot lot) {
        return lot.count() instanceof Slot.Told<Quantity> told && Fragments.isFleet(told.value());
    }

    private static List<Actor> owner(List<Note> notes, Owners owners) {
        for (Note note : notes) {
            Table.Cell value = note.value();
            for (int i = value.from(); note.key() == Column.OWNER && i < value.to(); i++) {
                if (Actor.isNamedAt(value.line(), i)) {
                    return List.of(Actor.at(value.line(), i));
                }
            }
        }
        return notes.isEmpty() ? List.of() : owners.section(notes.getFirst().name().number());
    }

    /** The lots of a note: "GPUs: 4,096 H100", "H100 GPUs | 4,096", or the number a line below. */
    private List<Wares.Lot> lots(List<Note> notes, Note note) {
        Table.Cell value = note.value();
        List<Wares.Lot> lots = fragments.lots(value.line(), value.from(), value.to());
        if (lots.isEmpty()) {
            Table.Cell name = note.name();
            Slot<Quantity> count = number(value);
            return fragments.lots(name.line(), name.from(), name.to()).stream()
                    .map(lot -> lot.withCount(count))
                    .toList();
        }
        if (lots.size() > 1 || lots.getFirst().count() instanceof Slot.Told<Quantity>) {
            return lots;
        }
        Slot<Quantity> count = Slot.untold();
        for (Note other : notes) {
            count = other.key() == Column.COUNT ? number(other.value()) : count;
        }
        return List.of(lots.getFirst().withCount(count));
    }

    private static Slot<Quantity> number(Table.Cell cell) {
        return cell.line().at(cell.from()).meaning() instanceof Meaning.Numeral(var range)
                ? Slot.Told.stated(
                        new Quantity(range, Unit.CHIP), cell.line().evidence(cell.from()))
                : Slot.untold();
    }

    private Draft draft(List<Note> notes, Table.Cell cell, Actor owner, Wares.Lot lot) {
        boolean bought =
                notes.stream()
                        .anyMatch(
                                note -> note.key() == Column.VALUE || note.key() == Column.VENDOR);
        Stage otherwise = bought ? Stage.ORDERED : Stage.DEPLOYED;
        Draft draft = fragments.draft(cell.line(), cell.number(), owner, lot, otherwise);
        for (Note note : notes) {
            Table.Cell value = note.value();
            for (int i = value.from(); i < value.to(); i++) {
                if (note.key() == Column.VENDOR && Actor.isNamedAt(value.line(), i)) {
                    draft = draft.withSeller(Actor.at(value.line(), i).told());
                    break;
                }
                if (note.key() == Column.VALUE
                        && value.line().at(i).meaning() instanceof Meaning.Sum(Money money)) {
                    draft = draft.withAmount(Slot.Told.stated(money, value.line().evidence(i)));
                    break;
                }
            }
            if (note.key() == Column.STATUS) {
                Slot.Told<Stage> told = fragments.stage(value.line(), draft.status());
                draft = draft.withStatus(Statuses.in(value).orElse(told));
            }
        }
        return draft;
    }
}
