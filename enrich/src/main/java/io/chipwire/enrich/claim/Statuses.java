package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Token;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Best;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the short words of a table's or a note's status mean: "live", "under construction". */
final class Statuses {
    private static final String FILE = "status-words.tsv";

    /** The most words of a status. */
    private static final int LONGEST = 3;

    private static final Map<String, Stage> STAGES =
            WordList.rows(Statuses.class, FILE).stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    List::getFirst,
                                    row -> Stage.valueOf(row.getLast().toUpperCase(Locale.ROOT))));

    private Statuses() {}

    /** Whether words are a status and nothing else. */
    static boolean isOne(String words) {
        return STAGES.containsKey(words.toLowerCase(Locale.ROOT));
    }

    /** The first status told in a cell; not known where none is. */
    static Best<Slot.Told<Stage>> in(Table.Cell cell) {
        for (int at = cell.from(); at < cell.to(); at++) {
            for (int after = Math.min(at + LONGEST, cell.to()); after > at; after--) {
                Stage stage = STAGES.get(words(cell.line(), at, after));
                if (stage != null) {
                    return Best.of(Slot.Told.stated(stage, cell.line().evidence(at, after)));
                }
            }
        }
        return Best.unknown();
    }

    /** The stage that a whole cell tells, as the head of a column: "On order", "GPUs planned". */
    static Best<Slot.Told<Stage>> alone(Table.Cell cell) {
        int from = cell.from();
        int to = cell.to();
        while (from < to && isCounted(cell.line(), from)) {
            from++;
        }
        while (to > from && isCounted(cell.line(), to - 1)) {
            to--;
        }
        Stage stage = STAGES.get(words(cell.line(), from, to));
        return stage == null
                ? Best.unknown()
                : Best.of(Slot.Told.stated(stage, cell.line().evidence(from, to)));
    }

    /** "GPUs planned", "Units on order": what is counted is no part of the status. */
    private static boolean isCounted(Line line, int at) {
        return line.isHardware(at) || line.is(at, "units", "(", ")", "#");
    }

    // whatever else a word may be: "Deployed" at the top of a column looks like a name
    private static String words(Line line, int from, int to) {
        return line.tokens().subList(from, to).stream()
                .map(Token::word)
                .collect(Collectors.joining(" "));
    }
}
