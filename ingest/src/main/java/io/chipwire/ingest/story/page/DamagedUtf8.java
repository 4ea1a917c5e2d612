package io.chipwire.ingest.story.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 in which some bytes are none: parts pasted from Windows-1252, sequences that were cut.
 *
 * @param text stray bytes are read as Windows-1252, cut sequences are U+FFFD
 * @param sound characters beyond ASCII that are whole
 * @param damaged places that are not UTF-8
 */
record DamagedUtf8(String text, int sound, int damaged) {
    private static final char LOST = '\uFFFD';
    private static final String HIGH_BYTES = highBytes();

    static DamagedUtf8 of(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int sound = 0;
        int damaged = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at);
            int found = 1;
            while (found < length && isContinuation(bytes, at + found)) {
                found++;
            }
            if (length == 1) {
                text.append((char) bytes[at]);
            } else if (found == length && isCharacter(bytes, at, length)) {
                text.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                sound++;
            } else {
                text.append(found > 1 || at + 1 == bytes.length ? LOST : stray(bytes[at]));
                damaged++;
            }
            at += found;
        }
        return new DamagedUtf8(text.toString(), sound, damaged);
    }

    /** Whether UTF-8 is meant: hardly a character of another charset's text is whole in it. */
    boolean isMostlySound() {
        return sound > 0 && sound >= damaged;
    }

    /** How many bytes the lead byte asks for; 0 if it is none. */
    private static int length(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static boolean isContinuation(byte[] bytes, int at) {
        return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
    }

    /** Halves of surrogate pairs and needlessly long sequences are no characters. */
    private static boolean isCharacter(byte[] bytes, int at, int length) {
        String character = new String(bytes, at, length, StandardCharsets.UTF_8);
        return character.indexOf(LOST) < 0 || (bytes[at] & 0xFF) == 0xEF;
    }

    private static char stray(byte value) {
        return HIGH_BYTES.charAt((value & 0xFF) - 0x80);
    }

    private static String highBytes() {
        byte[] bytes = new byte[0x80];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }
}
