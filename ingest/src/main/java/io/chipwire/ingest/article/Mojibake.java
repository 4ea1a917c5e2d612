package io.chipwire.ingest.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * UTF-8 that somebody read as Mac Roman or Windows-1252 and saved again: {@code Pixar‚Äôs}.
 *
 * <p>A text is repaired only if the whole of it goes back without a remainder: each character
 * beyond ASCII must be part of a UTF-8 sequence, and one of the sequences must be of a kind that
 * honest text does not hold by chance. Everything else stays as it is.
 */
final class Mojibake {
    private static final int FIRST_CONTINUATION = 0x80;
    private static final int FIRST_LEAD = 0xC2;
    private static final int FIRST_RARE_LEAD = 0xC4;
    private static final int FIRST_LONG_LEAD = 0xE0;

    private static final List<Misreading> MISREADINGS =
            List.of(Misreading.of("x-MacRoman"), Misreading.of("windows-1252"));

    private Mojibake() {}

    /** The text as it was meant, or the text itself. */
    static String repaired(String text) {
        if (text.chars().allMatch(c -> c < FIRST_CONTINUATION)) {
            return text;
        }
        return MISREADINGS.stream()
                .map(misreading -> misreading.undone(text))
                .filter(Mojibake::hasSureSequence)
                .flatMap(meant -> utf8(meant).stream())
                .findFirst()
                .orElse(text);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    /**
     * A lead byte of two-byte sequences is a common letter or quotation mark in both misreadings
     * ({@code l’été}); those of longer sequences and of the first accented letters are not.
     */
    private static boolean hasSureSequence(byte[] bytes) {
        for (byte signed : bytes) {
            int value = Byte.toUnsignedInt(signed);
            if (value >= FIRST_LONG_LEAD || (value >= FIRST_LEAD && value < FIRST_RARE_LEAD)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A character set that bytes were wrongly read with.
     *
     * @param bytes the byte that each character beyond ASCII came from
     */
    private record Misreading(Map<Character, Byte> bytes) {
        static Misreading of(String charset) {
            Map<Character, Byte> bytes = new HashMap<>();
            if (Charset.isSupported(charset)) {
                for (int value = FIRST_CONTINUATION; value <= 0xFF; value++) {
                    String read = new String(new byte[] {(byte) value}, Charset.forName(charset));
                    // Bytes that the set leaves open are passed through as control characters.
                    char c = read.equals("\uFFFD") ? (char) value : read.charAt(0);
                    bytes.put(c, (byte) value);
                }
            }
            return new Misreading(bytes);
        }

        /** The bytes before the misreading; none if a character cannot have come from it. */
        byte[] undone(String text) {
            byte[] undone = new byte[text.length()];
            for (int i = 0; i < undone.length; i++) {
                char c = text.charAt(i);
                Byte value = c < FIRST_CONTINUATION ? Byte.valueOf((byte) c) : bytes.get(c);
                if (value == null) {
                    return new byte[0];
                }
                undone[i] = value;
            }
            return undone;
        }
    }
}
