package io.chipwire.ingest.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain words with the links that stand on them.
 *
 * @param text white space collapsed, no invisible characters, no lone surrogates
 * @param targets in order, none empty
 * @param lead how many of the first characters are set in bold; 0 for none
 */
record Words(String text, List<Target> targets, int lead) {
    Words {
        targets = List.copyOf(targets);
    }

    /** A link on the words from {@code start} to before {@code end}. */
    record Target(int start, int end, String url) {}

    /** Collects words as a parser meets them. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Target> targets = new ArrayList<>();
        private boolean isBold;
        private boolean isLeading = true;
        private int lead;

        /** What is appended from here on is set in bold, or no longer. */
        void bold(boolean bold) {
            isBold = bold;
        }

        void append(CharSequence more) {
            for (int i = 0; i < more.length(); i++) {
                append(more.charAt(i));
            }
        }

        void append(char c) {
            if (c > ' ' && c < 0x7F) {
                text.append(c);
                lead(c);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!text.isEmpty() && last() != ' ') {
                    text.append(' ');
                }
            } else if (!isInvisible(c)) {
                text.append(c);
                lead(c);
            }
        }

        /** A picture or a bullet in front of bold words does not end the lead. */
        private void lead(char c) {
            if (!isLeading) {
                return;
            }
            isLeading = isBold || !Character.isLetterOrDigit(c);
            if (isBold) {
                lead = text.length();
            }
        }

        /** The last character, or a space where there is none. */
        char last() {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        int length() {
            return text.length();
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        /** Lays a link on the words since {@code start}. */
        void link(int start, String url) {
            targets.add(new Target(start, text.length(), url));
        }

        /** The words so far; the builder is empty then. */
        Words take() {
            String whole = wellFormed(text.toString().stripTrailing());
            List<Target> kept = new ArrayList<>();
            for (Target target : targets) {
                int start = target.start();
                int end = Math.min(target.end(), whole.length());
                while (start < end && whole.charAt(start) == ' ') {
                    start++;
                }
                while (end > start && whole.charAt(end - 1) == ' ') {
                    end--;
                }
                if (start < end) {
                    kept.add(new Target(start, end, target.url()));
                }
            }
            Words words = new Words(whole, kept, Math.min(lead, whole.length()));
            text.setLength(0);
            targets.clear();
            isLeading = true;
            lead = 0;
            return words;
        }

        /** Soft hyphens, zero-width padding and controls of direction are not words. */
        private static boolean isInvisible(char c) {
            return Character.isISOControl(c)
                    || c == '\u00AD'
                    || c == '\u034F'
                    || c == '\u200B'
                    || c == '\u200C'
                    || c == '\u200E'
                    || c == '\u200F'
                    || (c >= '\u202A' && c <= '\u202E')
                    || (c >= '\u2060' && c <= '\u2069')
                    || c == '\uFEFF';
        }

        /** Half of a surrogate pair has no form in UTF-8. */
        private static String wellFormed(String text) {
            if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
                return text;
            }
            StringBuilder whole = new StringBuilder(text);
            for (int i = 0; i < whole.length(); i++) {
                if (Character.isSurrogate(whole.charAt(i))) {
                    if (i + 1 < whole.length()
                            && Character.isSurrogatePair(whole.charAt(i), whole.charAt(i + 1))) {
                        i++;
                    } else {
                        whole.setCharAt(i, '\uFFFD');
                    }
                }
            }
            return whole.toString();
        }
    }
}
