package io.chipwire.ingest.story.page;

import java.nio.charset.Charset;
import java.util.List;

/** The legacy charset whose commonest letters some bytes spell. */
final class CharsetGuess {
    private static final int SAMPLE_BYTES = 65_536;

    /**
     * A charset and the letters that are common in its texts: half of a text's letters outside
     * ASCII are among them. Letter frequencies: Jun Da's Chinese character list; the kana blocks;
     * the Hangul syllables of Korean particles and endings; the Russian letter order оеаинтсрвл.
     */
    private record Candidate(Charset charset, String common) {
        static Candidate of(String name, String common) {
            return new Candidate(Charset.forName(name), common);
        }

        double share(String text) {
            int outside = 0;
            int hits = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\uFFFD') {
                    outside += 20;
                } else if (c >= '\u2190' && c <= '\u2BFF') {
                    // Frames and symbols stand alone in a text, never in its words.
                    outside += 5;
                } else if (c >= 0x80) {
                    outside++;
                    if (common.indexOf(c) >= 0 || (c >= '\u3041' && c <= '\u30FE')) {
                        hits++;
                    }
                }
            }
            return outside == 0 ? 0 : (double) hits / outside;
        }
    }

    private static final List<Candidate> CANDIDATES =
            List.of(
                    Candidate.of("windows-1252", "’“”–—éèàçêôüöäßáíóñåæø£€·…®™«»°"),
                    Candidate.of("x-MacRoman", "’“”–—éèàçêôüöäßáíóñåæø£·…®™«»°"),
                    Candidate.of("windows-31j", "のにはをとがで、。"),
                    Candidate.of("EUC-JP", "のにはをとがで、。"),
                    Candidate.of("GB18030", "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年，。"),
                    Candidate.of("Big5", "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年，。"),
                    Candidate.of("EUC-KR", "이다는에을의가고하를지한로사기도인은서으대어들자시해일"),
                    Candidate.of("windows-1251", "оеаинтсрвлкмдпуяы"),
                    Candidate.of("KOI8-R", "оеаинтсрвлкмдпуяы"));

    /** Less than this share of common letters is chance: Western text in other charsets has 0.1. */
    private static final double ENOUGH = 0.2;

    private CharsetGuess() {}

    /** The likeliest charset of bytes that are not UTF-8, or the other one where none fits. */
    static Charset of(byte[] bytes, Charset other) {
        int length = Math.min(bytes.length, SAMPLE_BYTES);
        Charset best = other;
        double share = ENOUGH;
        for (Candidate candidate : CANDIDATES) {
            double found = candidate.share(new String(bytes, 0, length, candidate.charset()));
            if (found > share) {
                best = candidate.charset();
                share = found;
            }
        }
        return best;
    }
}
