package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import io.chipwire.events.Quantity.Unit;
import io.chipwire.events.Range;
import io.chipwire.lexicon.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A number of pieces of hardware: "10,000 of Nvidia's H100 GPUs", "260 eight-GPU servers".
 *
 * @param first index of its first token
 * @param after index one past the thing counted
 */
record Count(Quantity quantity, int first, int after) {
    private static final Map<String, Unit> UNITS =
            Map.ofEntries(
                    Map.entry("units", Unit.CHIP), Map.entry("pieces", Unit.CHIP),
                    Map.entry("cards", Unit.CHIP), Map.entry("card", Unit.CHIP),
                    Map.entry("superchips", Unit.CHIP), Map.entry("parts", Unit.CHIP),
                    Map.entry("nodes", Unit.SERVER), Map.entry("node", Unit.SERVER),
                    Map.entry("servers", Unit.SERVER), Map.entry("server", Unit.SERVER),
                    Map.entry("boxes", Unit.SERVER), Map.entry("machines", Unit.SERVER),
                    Map.entry("racks", Unit.RACK), Map.entry("rack", Unit.RACK),
                    Map.entry("cabinets", Unit.RACK), Map.entry("systems", Unit.SYSTEM),
                    Map.entry("supercomputers", Unit.SYSTEM), Map.entry("pods", Unit.SYSTEM));

    private static final Map<String, Double> POWER =
            Map.of(
                    "gw",
                    1000.0,
                    "gigawatt",
                    1000.0,
                    "gigawatts",
                    1000.0,
                    "mw",
                    1.0,
                    "megawatt",
                    1.0,
                    "megawatts",
                    1.0);

    private static final Set<String> STOPS = WordList.of(Count.class, "count-stops.txt");

    /** What may stand before the number that another one is a part of. */
    private static final String[] WHOSE = {"its", "the", "their", "these", "those"};

    private static final int REACH = 8;

    /** Billions and more are told of money only: "billions worth of chips". */
    static final double MONEY = 1e9;

    /** How many tokens behind a chip the thing counted may stand: "H100 GPU-based servers". */
    private static final int KIND = 5;

    /** "artificial intelligence (AI) chips": brackets this long at most stand in between. */
    private static final int ASIDE = 3;

    /** The counts of a sentence, in order. */
    static List<Count> in(Line line) {
        List<Count> counts = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            Count count = Clusters.at(line, at).orElse(at(line, at));
            if (count.after() > at) {
                counts.add(count);
                at = count.after();
            } else {
                at++;
            }
        }
        return counts;
    }

    /** The count whose number is the token there; an empty one if none is. */
    static Count at(Line line, int first) {
        Quantity nothing = new Quantity(new Range.Exactly(0), Unit.CHIP);
        Count none = new Count(nothing, first, first);
        Found found = best(line, first);
        if (found.after() == first
                || line.is(behind(line, found.after()), "hours", "cores", "hour", "core", "scale")
                || found.range().told() >= MONEY) {
            return none;
        }
        Range range = found.range();
        boolean broken = found.unit() != Unit.MW && range.told() > 0 && range.told() < 1;
        return broken ? none : new Count(new Quantity(range, found.unit()), first, found.after());
    }

    /** "2.8M H800-hours": where the word stands that a hyphen joins to what is counted. */
    private static int behind(Line line, int after) {
        return line.is(after, "-") ? after + 1 : after;
    }

    private record Found(Range range, Unit unit, int after) {}

    /** "4,000 of the 16,000 H100s", "the first 9,000 of 36,000": the part is what is spoken of. */
    private static Found best(Line line, int first) {
        int whole = wholeAt(line, first);
        if (whole < 0) {
            return counted(line, first);
        }
        Found all = counted(line, whole);
        return all.after() > whole
                        && line.at(first).meaning() instanceof Meaning.Numeral(Range some)
                        && some.told() < all.range().told()
                ? new Found(some, all.unit(), all.after())
                : new Found(new Range.Exactly(0), Unit.CHIP, first);
    }

    /** The count of which the one whose number is the token there is a part. */
    static Best<Count> whole(Line line, int first) {
        int whole = wholeAt(line, first);
        if (whole < 0) {
            return Best.unknown();
        }
        Count all = at(line, whole);
        return all.after() > whole ? Best.of(all) : Best.unknown();
    }

    /** Where the number stands of which another is a part; -1 if there is none. */
    private static int wholeAt(Line line, int first) {
        int owned = line.is(first + 3, "'s", "'") ? first + 4 : first + 2;
        int at = line.is(first + 2, WHOSE) ? first + 3 : owned;
        boolean numbers =
                line.is(first + 1, "of")
                        && at < line.size()
                        && line.at(first).meaning() instanceof Meaning.Numeral
                        && line.at(at).meaning() instanceof Meaning.Numeral;
        return numbers && !line.is(at + 1, "-") ? at : -1;
    }

    private static Found counted(Line line, int first) {
        Found none = new Found(new Range.Exactly(0), Unit.CHIP, first);
        Range range;
        int from = first + 1;
        if (line.at(first).meaning() instanceof Meaning.Numeral(Range told)) {
            range = told;
        } else {
            return none;
        }
        // "one of the largest systems", "the top 100 supercomputers"
        boolean rank = line.is(first - 1, "top") || (range.told() == 1 && line.is(from, "of"));
        if (rank || isOfName(line, first)) {
            return none;
        }
        double glued = glued(line.at(first).word());
        if (glued > 0) {
            return new Found(range.times(glued), Unit.MW, from);
        }
        int reach = from + REACH;
        for (int i = from; i < Math.min(line.size(), reach); i++) {
            int closes = i > from ? aside(line, i) : i;
            reach += closes - i;
            i = closes;
            if (i >= line.size()) {
                return none;
            }
            String word = line.at(i).word();
            if (POWER.containsKey(word)) {
                return new Found(range.times(POWER.get(word)), Unit.MW, i + 1);
            }
            if (line.at(i).meaning() instanceof Meaning.Hardware(Chip chip)) {
                boolean each = i == from + 1 && line.is(from, "-");
                return each ? new Found(range, chip.unit(), i + 1) : hardware(line, i, range, chip);
            }
            if (line.is(i, "units", "pieces", "sets") && line.is(i + 1, "of")) {
                continue;
            }
            if (line.is(i, "units") && line.is(i - 1, "compute", "execution", "processing")) {
                return none;
            }
            if (UNITS.containsKey(word) && !(i == from && line.is(i, "parts"))) {
                return new Found(range, UNITS.get(word), i + 1);
            }
            boolean onward =
                    !STOPS.contains(word)
                            && !(line.at(i).meaning() instanceof Meaning.Sum)
                            && !(line.at(i).meaning() instanceof Meaning.Date)
                            && !(line.at(i).meaning() instanceof Meaning.Numeral
                                    && !isEach(line, i));
            if (!onward) {
                return none;
            }
        }
        return none;
    }

    /** "GeForce RTX 50 Super GPUs", "HGX-8 systems": whether a number is the end of a name. */
    private static boolean isOfName(Line line, int first) {
        boolean joined = line.is(first - 1, "-") && line.isHardware(first - 2);
        return joined
                || (line.isHardware(first - 1)
                        && line.is(first + 1, "series", "super", "ti", "xt", "lineup"));
    }

    /** The index behind a short remark in brackets, or the index itself if none begins there. */
    private static int aside(Line line, int index) {
        for (int i = index + 1; line.is(index, "(") && i <= index + ASIDE; i++) {
            if (line.is(i, ")")) {
                return i + 1;
            }
        }
        return index;
    }

    /**
     * Whether a number tells how many chips one of the things counted holds: "eight-GPU servers".
     */
    private static boolean isEach(Line line, int index) {
        boolean times = line.is(index + 1, "x") && line.isHardware(index + 2);
        return times || line.is(index + 1, "-");
    }

    /** A unit word right after the chip counts, not the chip: "12 H100 nodes". */
    private static Found hardware(Line line, int index, Range range, Chip chip) {
        int next = index + 1;
        while (next < line.size()
                && next < index + KIND
                && (line.is(next, "-", "based", "powered", "gpu", "gpus", "ai", "compute")
                        || line.isHardware(next))) {
            boolean compound = !line.is(index + 1, "-") || line.at(next).word().endsWith("s");
            if (line.at(next).meaning() instanceof Meaning.Hardware(Chip other)
                    && other.unit() != Unit.CHIP
                    && chip.unit() == Unit.CHIP
                    && compound
                    && !isOneOfMany(line.at(next).word(), other, range)) {
                return new Found(range, other.unit(), next + 1);
            }
            next++;
        }
        if (chip.unit() != Unit.CHIP && isChips(line, index + 1)) {
            return new Found(range, Unit.CHIP, index + 2);
        }
        Unit unit = next < line.size() ? UNITS.get(line.at(next).word()) : null;
        if (unit != null) {
            return new Found(range, unit, next + 1);
        }
        return new Found(range, unit(line.at(index).word(), chip), index + 1);
    }

    /** "40,000 GB300 NVL72 GPUs": chips, whatever they are sold in. */
    private static boolean isChips(Line line, int index) {
        return index < line.size()
                && line.at(index).meaning() instanceof Meaning.Hardware(Chip chip)
                && chip.kind() == Item.Kind.CLASS
                && chip.unit() == Unit.CHIP
                && line.at(index).word().endsWith("s");
    }

    /** What counts the chips: "Nvidia servers" are servers, whatever else Nvidia's systems are. */
    private static Unit unit(String words, Chip chip) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        return chip.kind() == Item.Kind.CLASS && chip.unit() != Unit.CHIP
                ? UNITS.getOrDefault(last, chip.unit())
                : chip.unit();
    }

    /** "a 24,000 H100 cluster" is one cluster of many chips. */
    private static boolean isOneOfMany(String word, Chip chip, Range range) {
        return chip.unit() == Unit.SYSTEM && !word.endsWith("s") && range.told() > 1;
    }

    private static double glued(String word) {
        if (word.endsWith("gw")) {
            return 1000;
        }
        return word.endsWith("mw") ? 1 : 0;
    }
}
