package io.chipwire.enrich.train;

import io.chipwire.events.Article;
import io.chipwire.events.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words that a reader marked in a document's Markdown in the article made of it. */
final class Places {
    private static final int BLOCK = 1000;

    private final Article article;

    Places(Article article) {
        this.article = article;
    }

    /** All places of the words, upper and lower case told apart if that finds any. */
    List<Evidence> of(String marked) {
        String words = plain(marked);
        if (words.isEmpty()) {
            return List.of();
        }
        String pattern =
                String.join(
                        "\\s+", List.of(words.split(" ")).stream().map(Pattern::quote).toList());
        List<Evidence> exact = find(Pattern.compile(pattern));
        return exact.isEmpty()
                ? find(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                : exact;
    }

    private List<Evidence> find(Pattern pattern) {
        List<Evidence> found = new ArrayList<>();
        boolean titled =
                !article.blocks().isEmpty()
                        && article.blocks().getFirst().text().startsWith(article.title());
        for (int block = titled ? 0 : Evidence.TITLE; block < article.blocks().size(); block++) {
            String text =
                    block == Evidence.TITLE ? article.title() : article.blocks().get(block).text();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Evidence(block, matcher.start(), matcher.end(), matcher.group()));
            }
        }
        return found;
    }

    /** Markdown as the text that readers of the article see. */
    private static String plain(String marked) {
        return marked.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("\\[\\[([^\\]|]*\\|)?([^\\]]*)\\]\\]", "$2")
                .replace("\u200b", "")
                .replaceAll("\\*\\*|__|`|\\*", "")
                .replaceAll("\\\\([|$*_\\[\\]])", "$1")
                .replaceAll("^[#>\\-\\s]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static int distance(Evidence one, Evidence two) {
        return Math.abs(one.block() - two.block()) * BLOCK + Math.abs(one.start() - two.start());
    }

    static boolean overlap(Evidence one, Evidence two) {
        return one.block() == two.block() && one.start() < two.end() && two.start() < one.end();
    }
}
