package io.chipwire.ingest.article;

import io.chipwire.events.Article.Block;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an article says in words of its own: without what every press release of a company and every
 * page of a site has. Copies are told by these words, so that two stories under one boilerplate are
 * two.
 */
final class OwnWords {
    /** From here to its end a press release speaks about its company. */
    private static final Pattern ABOUT =
            Pattern.compile(
                    "About (\\p{Lu}[^.:\\n]{1,60}?)(?:\\s*[.:–—-]?\\s+(?:The )?\\1\\b.*|\\s*:?)",
                    Pattern.DOTALL);

    private static final Pattern NOTICE =
            Pattern.compile(
                    "(?i)(?:all rights reserved|cautionary (?:note|statement)|copyright|©|follow us"
                            + "|forward[- ]looking statements?|(?:media|press|investor)s? contacts?\\b"
                            + "|read more|safe harbou?r|share this|sign up|subscribe|this (?:press )?release"
                            + " (?:contains|includes)).*",
                    Pattern.DOTALL);

    private OwnWords() {}

    /** The text that an article's copies are recognised by; the whole text if it is all notices. */
    static String of(List<Block> blocks) {
        String own =
                blocks.stream()
                        .takeWhile(block -> !ABOUT.matcher(block.text()).matches())
                        .map(Block::text)
                        .filter(text -> !NOTICE.matcher(text).matches())
                        .collect(Collectors.joining("\n"));
        return own.isEmpty() ? text(blocks) : own;
    }

    /** All that an article says. */
    static String text(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }
}
