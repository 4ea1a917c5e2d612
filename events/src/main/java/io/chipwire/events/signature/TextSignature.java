package io.chipwire.events.signature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * What a text is recognised by in its copies: a sample of its sequences of {@value #SEQUENCE}
 * words, and a SimHash of its words. The sample holds the sequences whose hash begins with enough
 * zero bits, so two texts sample the same sequences and the share of one that is in the other can
 * be told. Case, punctuation and white space do not count. Immutable; at most {@value #MOST}
 * sequences are kept, so that the written form has at most 720 characters.
 */
public final class TextSignature {
    /** Words in a sequence. */
    public static final int SEQUENCE = 3;

    /** Sequences in a sample. */
    public static final int MOST = 128;

    private static final String VERSION = "1";

    private final long simHash;
    private final int words;
    private final int level;

    /** The first 32 bits of each sampled hash, ascending as unsigned numbers. */
    private final int[] sample;

    private TextSignature(long simHash, int words, int level, int[] sample) {
        this.simHash = simHash;
        this.words = words;
        this.level = level;
        this.sample = sample;
    }

    /** The signature of an article's body. */
    public static TextSignature of(String body) {
        long[] hashes = Words.hashes(body);
        long[] sequences = sequences(hashes);
        int level = 0;
        while (LongStream.of(sequences).filter(atLevel(level)).count() > MOST) {
            level++;
        }
        int[] sample =
                LongStream.of(sequences)
                        .filter(atLevel(level))
                        .mapToInt(hash -> (int) (hash >>> 32))
                        .distinct()
                        .toArray();
        sortUnsigned(sample);
        return new TextSignature(simHash(hashes), hashes.length, level, sample);
    }

    /**
     * The signature from its written form.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    @JsonCreator
    public static TextSignature parse(String text) {
        String[] parts = text.split(Pattern.quote("."), -1);
        if (parts.length != 5 || !parts[0].equals(VERSION)) {
            throw new IllegalArgumentException(
                    "expected a signature of five parts and version " + VERSION + ", got " + text);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[4]));
        int[] sample = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(sample);
        return new TextSignature(
                Long.parseUnsignedLong(parts[1], 16),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                sample);
    }

    /** How much of each text is in the other. */
    public Likeness compare(TextSignature other) {
        int common = Math.max(level, other.level);
        int[] mine = sampleAt(common);
        int[] theirs = other.sampleAt(common);
        int both = common(mine, theirs);
        return new Likeness(
                share(both, mine.length),
                share(both, theirs.length),
                Math.min(mine.length, theirs.length),
                Long.bitCount(simHash ^ other.simHash),
                words > 0 && equals(other));
    }

    /** How many words the text has. */
    public int words() {
        return words;
    }

    /** The written form: version, SimHash, words, level and sample, divided by points. */
    @Override
    @JsonValue
    public String toString() {
        ByteBuffer bytes = ByteBuffer.allocate(sample.length * Integer.BYTES);
        bytes.asIntBuffer().put(sample);
        String coded = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        return String.join(
                ".",
                VERSION,
                Long.toHexString(simHash),
                Integer.toString(words),
                Integer.toString(level),
                coded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSignature that
                && simHash == that.simHash
                && words == that.words
                && level == that.level
                && Arrays.equals(sample, that.sample);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(simHash) * 31 + words;
    }

    private int[] sampleAt(int coarser) {
        return Arrays.stream(sample)
                .filter(top -> Integer.numberOfLeadingZeros(top) >= coarser)
                .toArray();
    }

    private static LongPredicate atLevel(int level) {
        return hash -> Long.numberOfLeadingZeros(hash) >= level;
    }

    private static long[] sequences(long[] words) {
        int count = Math.max(Math.min(1, words.length), words.length - SEQUENCE + 1);
        long[] sequences = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0;
            for (int k = i; k < Math.min(words.length, i + SEQUENCE); k++) {
                hash = Hash.join(hash, words[k]);
            }
            sequences[i] = hash;
        }
        return distinct(sequences);
    }

    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int kept = Math.min(1, values.length);
        for (int i = 1; i < values.length; i++) {
            if (values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        return Arrays.copyOf(values, kept);
    }

    /** Each pair of neighbouring words votes once on each bit. */
    private static long simHash(long[] words) {
        int[] votes = new int[Long.SIZE];
        for (int i = 0; i + 1 < words.length; i++) {
            long hash = Hash.join(words[i], words[i + 1]);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += ((hash >>> bit) & 1) == 1 ? 1 : -1;
            }
        }
        long simHash = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            simHash |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return simHash;
    }

    private static int common(int[] mine, int[] theirs) {
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < mine.length && k < theirs.length) {
            int order = Integer.compareUnsigned(mine[i], theirs[k]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            k += order >= 0 ? 1 : 0;
        }
        return both;
    }

    private static double share(int both, int all) {
        return all == 0 ? 0 : (double) both / all;
    }

    private static void sortUnsigned(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] ^= Integer.MIN_VALUE;
        }
        Arrays.sort(values);
        for (int i = 0; i < values.length; i++) {
            values[i] ^= Integer.MIN_VALUE;
        }
    }
}
