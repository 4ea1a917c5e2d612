package io.chipwire.enrich.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts text into the pieces that a BERT vocabulary holds: words without case and accents, and the
 * longest known parts of those it lacks. The rules are those of "uncased" BERT (Devlin et al.,
 * 2019).
 */
final class WordPieces {
    static final Piece START = new Piece(101, 0, 0, false);
    static final Piece BORDER = new Piece(102, 0, 0, false);
    private static final int UNKNOWN = 100;
    private static final int LONGEST_WORD = 100;
    private static final String INSIDE = "##";

    private final Map<String, Integer> ids = new HashMap<>();

    /**
     * @param vocabulary the pieces; the number of each is its place in the list
     */
    WordPieces(List<String> vocabulary) {
        for (int i = 0; i < vocabulary.size(); i++) {
            ids.put(vocabulary.get(i), i);
        }
    }

    /** The pieces of a text, in order; spaces and control characters belong to none. */
    List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int after = at + Character.charCount(c);
            boolean alone = isMark(c) || isIdeograph(c);
            if (isSpace(c) || alone) {
                cut(word, from, at, pieces);
            }
            if (!isSpace(c) && !isControl(c)) {
                for (char plain : plain(c).toCharArray()) {
                    word.append(plain);
                    from.add(at);
                }
            }
            if (alone) {
                cut(word, from, after, pieces);
            }
            at = after;
        }
        cut(word, from, text.length(), pieces);
        return pieces;
    }

    private static String plain(int c) {
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        decomposed
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> plain.appendCodePoint(Character.toLowerCase(part)));
        return plain.toString();
    }

    /** Cuts the word gathered so far, which ends before a place of the text, and empties it. */
    private void cut(StringBuilder word, List<Integer> from, int end, List<Piece> pieces) {
        if (!word.isEmpty()) {
            int first = pieces.size();
            int start = 0;
            while (start < word.length() && word.length() <= LONGEST_WORD) {
                int to = longest(word, start);
                if (to < 0) {
                    break;
                }
                int last = to < word.length() ? from.get(to) : end;
                pieces.add(new Piece(id(word, start, to), from.get(start), last, start > 0));
                start = to;
            }
            if (start < word.length()) {
                pieces.subList(first, pieces.size()).clear();
                pieces.add(new Piece(UNKNOWN, from.getFirst(), end, false));
            }
            word.setLength(0);
            from.clear();
        }
    }

    /** Where the longest known piece that starts at a place ends; negative if none is known. */
    private int longest(StringBuilder word, int start) {
        for (int to = word.length(); to > start; to--) {
            if (id(word, start, to) >= 0) {
                return to;
            }
        }
        return -1;
    }

    private int id(StringBuilder word, int start, int to) {
        String piece = word.substring(start, to);
        return ids.getOrDefault(start == 0 ? piece : INSIDE + piece, -1);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isControl(int c) {
        return c == 0
                || c == 0xFFFD
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED ->
                            true;
                    default -> false;
                };
    }

    private static boolean isMark(int c) {
        boolean ascii = c < 0x80 && c > ' ' && c != 0x7f && !Character.isLetterOrDigit(c);
        return ascii
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION ->
                            true;
                    default -> false;
                };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
