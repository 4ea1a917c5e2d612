package io.chipwire.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** C1 controls: next to never meant, nearly always Windows-1252 that was read as Latin-1. */
final class C1Controls {
    private static final char FIRST = 0x80;
    private static final char LAST = 0x9F;
    private static final String MEANT = meant();

    private C1Controls() {}

    static boolean is(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** What a C1 control stands for in Windows-1252; itself for the five undefined bytes. */
    static char meant(char c) {
        return is(c) ? MEANT.charAt(c - FIRST) : c;
    }

    private static String meant() {
        Charset windows = Charset.forName("windows-1252");
        StringBuilder all = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            char read = windows.decode(ByteBuffer.wrap(new byte[] {(byte) c})).charAt(0);
            all.append(read == '\uFFFD' ? c : read);
        }
        return all.toString();
    }
}
