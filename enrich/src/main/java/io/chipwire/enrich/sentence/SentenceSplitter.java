package io.chipwire.enrich.sentence;

import io.chipwire.events.Article;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts the title and blocks of an article into sentences. A sentence ends at a full stop, question
 * or exclamation mark that a capital, a name such as "xAI", a digit, a quote or nothing follows,
 * and at a line break.
 */
public final class SentenceSplitter {
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "inc", "corp", "co", "ltd", "llc", "no", "vs",
                    "st", "jr", "sr", "e.g", "i.e", "approx", "u.s", "u.k", "jan", "feb", "mar",
                    "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "est", "cf");

    private static final int LONGEST = 2_000;

    private SentenceSplitter() {}

    /** The sentences of an article in order, its title first. */
    public static List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        split(Evidence.TITLE, new Block(Block.Kind.HEADING, article.title()), sentences);
        for (int i = 0; i < article.blocks().size(); i++) {
            if (article.blocks().get(i).kind() != Block.Kind.CODE) {
                split(i, article.blocks().get(i), sentences);
            }
        }
        return List.copyOf(sentences);
    }

    private static void split(int index, Block block, List<Sentence> sentences) {
        String text = block.text();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsAt(text, start, i)) {
                int end = i + 1;
                while (end < text.length() && ")\"'\u201d\u2019*".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                add(index, block, start, end, sentences);
                start = end;
                i = end - 1;
            }
        }
        add(index, block, start, text.length(), sentences);
    }

    private static boolean endsAt(String text, int start, int i) {
        return switch (text.charAt(i)) {
            case '\n', '\u2022' -> true;
            case '!', '?', '\u2026', '\u3002' -> isBorder(text, i + 1);
            case '.' -> isBorder(text, i + 1) && !isAbbreviation(text, start, i);
            case ' ' -> i - start > LONGEST;
            default -> false;
        };
    }

    /** Whether a new sentence may begin here; newsletters glue them: {@code GPUs.That}. */
    private static boolean isBorder(String text, int next) {
        int at = next;
        while (at < text.length() && ")\"'\u201d\u2019*".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) == '\n') {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(at))) {
            return Character.isUpperCase(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLowerCase(text.charAt(at + 1))
                    && next >= 3
                    && Character.isLetterOrDigit(text.charAt(next - 2))
                    && Character.isLetterOrDigit(text.charAt(next - 3));
        }
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || !Character.isLowerCase(text.charAt(at)) || isBrand(text, at);
    }

    /** "xAI", "iFlytek", "d-Matrix": a name that begins with a small letter. */
    private static boolean isBrand(String text, int at) {
        int second = at + 1 < text.length() && text.charAt(at + 1) == '-' ? at + 2 : at + 1;
        return second < text.length() && Character.isUpperCase(text.charAt(second));
    }

    private static boolean isAbbreviation(String text, int start, int stop) {
        int from = stop;
        while (from > start
                && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        if (from > start && Character.isDigit(text.charAt(from - 1))) {
            return false;
        }
        String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && stop + 1 < text.length();
        return initial || ABBREVIATIONS.contains(word);
    }

    private static void add(int index, Block block, int from, int to, List<Sentence> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(block.text().charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(block.text().charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Sentence(index, block.kind(), start, end, block.text()));
        }
    }
}
