package io.chipwire.ingest.story.page;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;

/**
 * The charset whose commonest letters some bytes spell, of those that were used before UTF-8.
 *
 * <p>For text without a declaration, or with a wrong one.
 */
final class CharsetGuess {
    private static final int SAMPLE_BYTES = 65_536;

    /** Less than this share of common letters is chance: Western text in other charsets has 0.1. */
    private static final double ENOUGH = 0.2;

    /** In alphabets outside ASCII letters stand side by side; in Western text they stand alone. */
    private static final double SIDE_BY_SIDE = 0.75;

    /** A character that no text has weighs like so many letters. */
    private static final int DAMAGE = 20;

    private static final int SYMBOL = 5;

    private static final String CYRILLIC = "оеаинтсрвлкмдпуяы";

    /**
     * A charset and the letters that are common in its texts: half of a text's letters outside
     * ASCII are among them. Letter frequencies: Jun Da's Chinese character list; the kana blocks;
     * the Hangul syllables of Korean particles and endings; the first letters of the usual
     * frequency lists of Russian, Greek, Hebrew, Arabic and Thai.
     *
     * @param alphabet whether it is of an alphabet other than the Latin one
     */
    private record Candidate(Charset charset, boolean alphabet, String common) {
        static Candidate ofAlphabet(String name, String common) {
            return new Candidate(Charset.forName(name), true, common);
        }

        static Candidate ofSigns(String name, String common) {
            return new Candidate(Charset.forName(name), false, common);
        }

        double share(String text) {
            int outside = 0;
            int hits = 0;
            int beside = 0;
            char before = ' ';
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\uFFFD') {
                    outside += DAMAGE;
                } else if (c >= '\u2190' && c <= '\u2BFF') {
                    // Frames and symbols stand alone in a text, never in its words.
                    outside += SYMBOL;
                } else if (c >= 0x80) {
                    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                    outside++;
                    beside += before >= 0x80 || after >= 0x80 ? 1 : 0;
                    hits += isCommon(c) ? 1 : 0;
                }
                before = c;
            }
            boolean alone = alphabet && beside < outside * SIDE_BY_SIDE;
            return outside == 0 || alone ? 0 : (double) hits / outside;
        }

        private boolean isCommon(char c) {
            return common.indexOf(c) >= 0 || (c >= '\u3041' && c <= '\u30FE');
        }
    }

    private static final List<Candidate> CANDIDATES =
            List.of(
                    Candidate.ofSigns("windows-1252", "’“”–—éèàçêôüöäßáíóñåæø£€·…®™«»°"),
                    Candidate.ofSigns("x-MacRoman", "’“”–—éèàçêôüöäßáíóñåæø£·…®™«»°"),
                    Candidate.ofSigns("windows-31j", "のにはをとがで、。"),
                    Candidate.ofSigns("EUC-JP", "のにはをとがで、。"),
                    Candidate.ofSigns(
                            "GB18030", "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年，。"),
                    Candidate.ofSigns("Big5", "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年，。"),
                    Candidate.ofSigns("EUC-KR", "이다는에을의가고하를지한로사기도인은서으대어들자시해일"),
                    Candidate.ofAlphabet("windows-1251", CYRILLIC),
                    Candidate.ofAlphabet("KOI8-R", CYRILLIC),
                    Candidate.ofAlphabet("IBM866", CYRILLIC),
                    Candidate.ofAlphabet("windows-1253", "αοιετσνηυρπκμλς"),
                    Candidate.ofAlphabet("windows-1255", "יוהלאתרבשמנ"),
                    Candidate.ofAlphabet("windows-1256", "اليمنوتربةعدسف"),
                    Candidate.ofAlphabet("x-windows-874", "านรอกเงมยลวดท่้"));

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Charsets that read any bytes, so that a program may claim them without a look. */
    private static final Set<String> WESTERN =
            Set.of("windows-1252", "x-MacRoman", "ISO-8859-1", "ISO-8859-15", "US-ASCII");

    /** So many characters hold no more than one that cannot be read. */
    private static final int SOUND = 200;

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

    /**
     * The charset that a document declares, if its bytes bear it out; else the likeliest one.
     *
     * @param bytes not UTF-8
     */
    static Charset orGuess(Charset declared, byte[] bytes) {
        String text = new String(bytes, declared);
        long damage = text.chars().filter(c -> c == '\uFFFD').count();
        if (damage * SOUND > text.length()) {
            return of(bytes, WINDOWS_1252);
        }
        if (!WESTERN.contains(declared.name())) {
            return declared;
        }
        Charset likeliest = of(bytes, declared);
        return WESTERN.contains(likeliest.name()) ? declared : likeliest;
    }
}
