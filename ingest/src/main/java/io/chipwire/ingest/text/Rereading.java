package io.chipwire.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line taken as UTF-8 that was read in one wrong charset: the runs that decode, and how much of
 * the line's oddness goes away with them.
 *
 * @param line the line as it stands
 * @param legacy the charset that it may have been read in
 * @param runs what decodes, in order
 * @param whole whether nothing that this charset reads from high bytes is outside the runs
 */
record Rereading(String line, Legacy legacy, List<Run> runs, boolean whole) {

    /** So many sequences in a row do not come about by chance, however sound each looks. */
    private static final int LONG = 4;

    /**
     * Sequences without a gap between them.
     *
     * @param start first character in the line
     * @param end one past the last
     * @param text what they decode to
     * @param characters how many characters that is
     * @param lost how many of them had lost a byte
     * @param oddness of the run as it stands
     * @param gain how much less odd the decoded text is
     * @param doubtful whether it is sound as it stands and would become an odd word
     */
    record Run(
            int start,
            int end,
            String text,
            int characters,
            int lost,
            int oddness,
            int gain,
            boolean doubtful) {}

    /** What the line holds in this charset. */
    static Rereading of(String line, Legacy legacy) {
        List<Run> runs = new ArrayList<>();
        SequenceReader reader = new SequenceReader(line, legacy);
        boolean whole = true;
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c >= 0x80 && reader.startsAt(at)) {
                Run run = run(line, at, reader);
                runs.add(run);
                at = run.end();
            } else {
                whole = whole && (c < 0x80 || isPlainPunctuation(c));
                at++;
            }
        }
        return new Rereading(line, legacy, runs, whole);
    }

    /** The oddness that the repair takes away. */
    int gain() {
        int gain = 0;
        for (Run run : runs) {
            gain += Math.max(0, run.gain());
        }
        return gain;
    }

    /**
     * Whether the line was read in this charset: at least one run is beyond doubt, and at least
     * half of what is odd in the line goes away.
     */
    boolean isProven(int oddnessOfLine, int proof) {
        int best = 0;
        int together = 0;
        for (Run run : runs) {
            best = Math.max(best, run.gain());
            together += run.oddness() >= 2 ? run.gain() : 0;
        }
        boolean beyondDoubt = best >= proof || together > proof;
        return beyondDoubt && oddnessOfLine <= 2 * gain();
    }

    /** The runs that are to be decoded. */
    List<Run> taken() {
        return runs.stream().filter(run -> whole ? !run.doubtful() : run.gain() > 0).toList();
    }

    /** The line with its runs decoded. */
    String decoded() {
        StringBuilder decoded = new StringBuilder(line.length());
        int at = 0;
        for (Run run : taken()) {
            decoded.append(line, at, run.start()).append(run.text());
            at = run.end();
        }
        return decoded.append(line, at, line.length()).toString();
    }

    private static Run run(String line, int start, SequenceReader reader) {
        StringBuilder text = new StringBuilder();
        int characters = 0;
        int lost = 0;
        int doubt = 0;
        int longest = 0;
        int end = start;
        do {
            int codePoint = reader.codePoint();
            int bytes = reader.end() - end;
            text.appendCodePoint(codePoint);
            characters++;
            lost += codePoint == SequenceReader.LOST ? 1 : 0;
            longest = Math.max(longest, reader.guessed() ? 0 : bytes);
            doubt += Oddness.rarity(codePoint) + (reader.guessed() ? bytes - 1 : 0);
            end = reader.end();
        } while (reader.startsAt(end));
        String decoded = text.toString();
        boolean glued = start > 0 && isGlued(line.charAt(start - 1), decoded.codePointAt(0));
        int before = Oddness.of(line, start, end);
        int after = Oddness.between(line, start, text, end) + doubt + (glued ? 1 : 0);
        int length = Math.max(0, characters - 2) + Math.max(0, longest - 2);
        boolean byChance = before == 0 && characters < LONG;
        int gain = byChance ? -after : before + length - after;
        return new Run(start, end, decoded, characters, lost, before, gain, glued && before == 0);
    }

    /** An ideograph or a Hangul syllable directly behind a Latin letter: met, but not often. */
    private static boolean isGlued(char left, int right) {
        return Character.isLetter(left)
                && (Character.isIdeographic(right) || (right >= 0xAC00 && right < 0xD7A4));
    }

    private static boolean isPlainPunctuation(char c) {
        return switch (Kind.of(c)) {
            case APOSTROPHE, CLOSING, DASH, ELLIPSIS, HARD_SPACE, OPENING, SINGLE_OPENING, LOST ->
                    true;
            default -> c >= 0x2600;
        };
    }
}
