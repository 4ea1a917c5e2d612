package io.chipwire.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * The single-byte charsets as which UTF-8 is commonly misread, the likeliest first. A byte that a
 * charset leaves undefined reads as the Latin-1 character of the same number, as most readers have
 * it; Windows-1252 stands for Latin-1 too.
 */
public enum Legacy {
    WINDOWS_1252("windows-1252", 2),
    MAC_ROMAN("x-MacRoman", 2),
    WINDOWS_1251("windows-1251", 3),
    WINDOWS_1250("windows-1250", 3),
    ISO_8859_2("ISO-8859-2", 3),
    WINDOWS_1253("windows-1253", 3),
    WINDOWS_1254("windows-1254", 3),
    WINDOWS_1257("windows-1257", 3),
    CODE_PAGE_437("IBM437", 3);

    private static final int TABLE = 0x2600;
    private static final char NONE = 0;

    private final String charsetName;
    private final int proof;

    /** At each character's place the byte that is read as it. */
    private final String bytes;

    private final boolean hardSpaceIsA0;

    Legacy(String charsetName, int proof) {
        this.charsetName = charsetName;
        this.proof = proof;
        char[] bytes = new char[TABLE];
        Charset charset = Charset.forName(charsetName);
        for (int b = 0x80; b <= 0xFF; b++) {
            char c = charset.decode(ByteBuffer.wrap(new byte[] {(byte) b})).charAt(0);
            if (c < TABLE) {
                bytes[c] = (char) b;
            } else if (c == '\uFFFD') {
                bytes[b] = (char) b;
            }
        }
        if (charsetName.equals("windows-1252")) {
            for (int b = 0x80; b <= 0x9F; b++) {
                bytes[b] = (char) b;
            }
        }
        this.bytes = new String(bytes);
        this.hardSpaceIsA0 = bytes['\u00A0'] == 0xA0;
    }

    /** The IANA or Java name of the charset. */
    public String charsetName() {
        return charsetName;
    }

    /** How much oddness a repair must take away before a line counts as misread in this way. */
    int proof() {
        return proof;
    }

    /** The byte that is read as this character, from 0x80 up; 0 if there is none. */
    int byteOf(char c) {
        if (c < TABLE) {
            return bytes.charAt(c);
        }
        if (this == MAC_ROMAN) {
            return switch (c) {
                case '\uF8FF' -> 0xF0;
                case '\uFB01' -> 0xDE;
                case '\uFB02' -> 0xDF;
                default -> NONE;
            };
        }
        return NONE;
    }

    /** Whether byte A0 is read as a no-break space, which later often becomes a plain one. */
    boolean hardSpaceIsA0() {
        return hardSpaceIsA0;
    }
}
