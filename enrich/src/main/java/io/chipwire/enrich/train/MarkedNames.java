package io.chipwire.enrich.train;

import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the organisations that a careful reader marked in a document in the article made of it, so
 * that pairs are taught with the names that the network will find.
 */
final class MarkedNames {
    private final List<String> names;

    MarkedNames(GoldDocument document) {
        names =
                document.organisations() instanceof Best.Value<List<String>>(List<String> marked)
                        ? marked.stream()
                                .filter(name -> !name.isBlank())
                                .distinct()
                                .sorted(Comparator.comparingInt(name -> -name.length()))
                                .toList()
                        : List.of();
    }

    /** All places of the names, of those that overlap the longest. */
    List<NameSpan> in(Article article) {
        List<NameSpan> found = new ArrayList<>();
        List<Sentence> sentences = SentenceSplitter.split(article);
        for (int i = 0; i < sentences.size(); i++) {
            found.addAll(in(sentences.get(i), i));
        }
        return found;
    }

    private List<NameSpan> in(Sentence sentence, int number) {
        List<NameSpan> found = new ArrayList<>();
        String text = sentence.blockText();
        for (String name : names) {
            int at = text.indexOf(name, sentence.start());
            while (at >= 0 && at + name.length() <= sentence.end()) {
                NameSpan span = new NameSpan(number, at, at + name.length());
                if (isWhole(text, span)
                        && found.stream().noneMatch(other -> overlap(other, span))) {
                    found.add(span);
                }
                at = text.indexOf(name, at + 1);
            }
        }
        return found;
    }

    private static boolean isWhole(String text, NameSpan name) {
        boolean begins =
                name.start() == 0 || !Character.isLetterOrDigit(text.charAt(name.start() - 1));
        boolean ends =
                name.end() == text.length() || !Character.isLetterOrDigit(text.charAt(name.end()));
        return begins && ends;
    }

    private static boolean overlap(NameSpan one, NameSpan two) {
        return one.start() < two.end() && two.start() < one.end();
    }
}
