package io.chipwire.enrich.mention;

import io.chipwire.events.Range;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers in digits and words, with what stands around them: "more than 20,000", "10-15k".
 */
final class Numerals {
    /**
     * A number read.
     *
     * @param first index of its first token
     * @param after index one past its last token
     */
    record Read(int first, int after, Range range) {}

    private static final Pattern DIGITS =
            Pattern.compile(
                    "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(k|m|mn|mm|bn|b|t|x|gw|mw)?\\+?");

    private static final Map<String, Double> SCALES =
            Map.ofEntries(
                    Map.entry("k", 1e3),
                    Map.entry("thousand", 1e3),
                    Map.entry("hundred", 1e2),
                    Map.entry("m", 1e6),
                    Map.entry("mn", 1e6),
                    Map.entry("mm", 1e6),
                    Map.entry("mln", 1e6),
                    Map.entry("million", 1e6),
                    Map.entry("b", 1e9),
                    Map.entry("bn", 1e9),
                    Map.entry("bln", 1e9),
                    Map.entry("billion", 1e9),
                    Map.entry("trillion", 1e12),
                    Map.entry("t", 1e12),
                    Map.entry("tn", 1e12),
                    Map.entry("crore", 1e7),
                    Map.entry("lakh", 1e5),
                    Map.entry("dozen", 12.0));

    private static final Map<String, Double> WORDS =
            Map.ofEntries(
                    Map.entry("one", 1.0),
                    Map.entry("two", 2.0),
                    Map.entry("three", 3.0),
                    Map.entry("four", 4.0),
                    Map.entry("five", 5.0),
                    Map.entry("six", 6.0),
                    Map.entry("seven", 7.0),
                    Map.entry("eight", 8.0),
                    Map.entry("nine", 9.0),
                    Map.entry("ten", 10.0),
                    Map.entry("eleven", 11.0),
                    Map.entry("twelve", 12.0),
                    Map.entry("thirteen", 13.0),
                    Map.entry("fourteen", 14.0),
                    Map.entry("fifteen", 15.0),
                    Map.entry("seventeen", 17.0),
                    Map.entry("eighteen", 18.0),
                    Map.entry("nineteen", 19.0),
                    Map.entry("seventy", 70.0),
                    Map.entry("sixteen", 16.0),
                    Map.entry("twenty", 20.0),
                    Map.entry("thirty", 30.0),
                    Map.entry("forty", 40.0),
                    Map.entry("fifty", 50.0),
                    Map.entry("sixty", 60.0),
                    Map.entry("eighty", 80.0),
                    Map.entry("ninety", 90.0));

    private static final Map<String, Double> PLURALS =
            Map.of(
                    "dozens",
                    24.0,
                    "hundreds",
                    200.0,
                    "thousands",
                    2e3,
                    "millions",
                    2e6,
                    "billions",
                    2e9,
                    "trillions",
                    2e12);

    private static final Map<String, Double> TENFOLD =
            Map.of("tens", 10.0, "dozens", 12.0, "hundreds", 100.0);

    private Numerals() {}

    /** The number that begins at a token; one of no tokens if none does. */
    static Read at(List<Token> tokens, int first) {
        Read plural = plural(tokens, first);
        if (plural.after() > first) {
            return plural;
        }
        Read one = single(tokens, first);
        if (one.after() == first) {
            return one;
        }
        int next = one.after();
        boolean dash =
                next + 1 < tokens.size()
                        && (tokens.get(next).is("-", "\u2013", "to")
                                || (tokens.get(next).is("and") && isBetween(tokens, first)));
        if (dash) {
            Read other = single(tokens, next + 1);
            if (other.after() > next + 1) {
                double low = one.range().told();
                double high = other.range().told();
                if (low < high && low < 1000 && high >= 1000 && high / low >= 1000) {
                    low *= scaleOf(high);
                }
                if (low < high) {
                    return new Read(first, other.after(), new Range.Between(low, high));
                }
            }
        }
        return one;
    }

    private static boolean isBetween(List<Token> tokens, int first) {
        return first > 0 && tokens.get(first - 1).is("between");
    }

    private static double scaleOf(double value) {
        return value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : 1e3;
    }

    private static Read none(int first) {
        return new Read(first, first, new Range.Exactly(0));
    }

    private static Read plural(List<Token> tokens, int first) {
        Token token = tokens.get(first);
        Double tens = TENFOLD.get(token.word());
        boolean of = first + 2 < tokens.size() && tokens.get(first + 1).is("of");
        Double most = of ? PLURALS.get(tokens.get(first + 2).word()) : null;
        if (tens != null && most != null) {
            double unit = most / 2;
            return new Read(
                    first, first + 3, new Range.Between(2 * tens * unit, 10 * tens * unit - 1));
        }
        Double low = PLURALS.get(token.word());
        if (low == null) {
            return none(first);
        }
        double high = token.is("dozens") ? 99 : low * 5 - 1;
        if (token.is("billions", "millions", "thousands", "hundreds")) {
            high = low / 2 * 10 - 1;
        }
        return new Read(first, first + 1, new Range.Between(low, high));
    }

    private static Read single(List<Token> tokens, int first) {
        if (first >= tokens.size()) {
            return none(first);
        }
        String word = tokens.get(first).word();
        Matcher digits = DIGITS.matcher(word);
        double value;
        boolean scaled = false;
        if (digits.matches()) {
            value = Double.parseDouble(digits.group(1).replace(",", ""));
            String suffix = digits.group(2);
            if (suffix != null && SCALES.containsKey(suffix)) {
                value *= SCALES.get(suffix);
                scaled = true;
            }
        } else if (WORDS.containsKey(word)) {
            value = WORDS.get(word);
        } else if (word.equals("a")
                && first + 1 < tokens.size()
                && tokens.get(first + 1).is("hundred", "thousand", "million", "billion", "dozen")) {
            value = 1;
        } else {
            return none(first);
        }
        int after = first + 1;
        while (!scaled && after < tokens.size() && after < first + 3) {
            int at = tokens.get(after).is("-") && after + 1 < tokens.size() ? after + 1 : after;
            Double scale = SCALES.get(tokens.get(at).word());
            boolean letter = at != after && tokens.get(at).word().length() == 1;
            if (scale == null || letter) {
                break;
            }
            value *= scale;
            after = at + 1;
        }
        if (after < tokens.size() && tokens.get(after).is("+")) {
            return new Read(first, after + 1, new Range.AtLeast(value));
        }
        return new Read(first, after, new Range.Exactly(value));
    }

    /** The number with the words before it that widen it taken in. */
    static Read qualified(List<Token> tokens, Read read) {
        if (!(read.range() instanceof Range.Exactly(double value)) || read.first() == 0) {
            return read;
        }
        int before = read.first() - 1;
        String last = tokens.get(before).word();
        String two = before > 0 ? tokens.get(before - 1).word() + " " + last : last;
        if (before > 1 && last.equals("as") && tokens.get(before - 1).is("many", "much")) {
            return new Read(before - 2, read.after(), new Range.AtMost(value));
        }
        if (last.equals("over") && before > 0 && tokens.get(before - 1).word().startsWith("hand")) {
            return read;
        }
        return switch (two) {
            case "more than",
                    "upwards of",
                    "greater than",
                    "excess of",
                    "at least",
                    "fewer than no",
                    "well over" ->
                    new Read(before - 1, read.after(), new Range.AtLeast(value));
            case "up to", "at most", "less than", "fewer than" ->
                    new Read(before - 1, read.after(), new Range.AtMost(value));
            default ->
                    switch (last) {
                        case "over", "above", ">", "exceeding" ->
                                new Read(before, read.after(), new Range.AtLeast(value));
                        case "under", "below", "<" ->
                                new Read(before, read.after(), new Range.AtMost(value));
                        case "about",
                                "around",
                                "roughly",
                                "approximately",
                                "some",
                                "nearly",
                                "almost",
                                "~",
                                "approx",
                                "circa" ->
                                new Read(before, read.after(), read.range());
                        default -> read;
                    };
        };
    }
}
