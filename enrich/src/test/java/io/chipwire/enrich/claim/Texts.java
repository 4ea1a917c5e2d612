package io.chipwire.enrich.claim;

import io.chipwire.events.Article;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Source;
import io.chipwire.events.signature.TextSignature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes articles of plain text and Markdown: a block a line, links and bold marks taken off. */
final class Texts {
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]*)]\\(([^()\\s]*)[^()]*\\)");

    private Texts() {}

    static Article article(String name, String markdown) {
        return article(name, markdown, new Dating.Undated());
    }

    static Article article(String name, String markdown, Dating published) {
        List<Block> blocks = new ArrayList<>();
        List<Article.Link> links = new ArrayList<>();
        for (String line : markdown.lines().toList()) {
            add(line.replace("\u00a0", " "), blocks, links);
        }
        String title = blocks.isEmpty() ? "" : blocks.getFirst().text();
        String url = "file:///" + name;
        return new Article(
                Article.SCHEMA,
                ContentId.of(url),
                ContentId.of(markdown),
                url,
                url,
                new Source("test", "Test", Source.Kind.FILE),
                new Article.Place.Standalone(),
                title,
                List.of(),
                published,
                new Dating.Undated(),
                Instant.EPOCH,
                "en",
                blocks,
                links,
                false,
                ContentId.sha256(markdown),
                TextSignature.of(markdown),
                Best.unknown());
    }

    private static void add(String line, List<Block> blocks, List<Article.Link> links) {
        String text = line.strip();
        Block.Kind kind = Block.Kind.PARAGRAPH;
        if (text.startsWith("#")) {
            kind = Block.Kind.HEADING;
            text = text.replaceFirst("^#+\\s*", "");
        } else if (text.matches("(?s)^([-*+]|\\d+\\.)\\s.*")) {
            kind = Block.Kind.LIST_ITEM;
            text = text.replaceFirst("^([-*+]|\\d+\\.)\\s+", "");
        } else if (text.startsWith("|")) {
            kind = Block.Kind.TABLE_ROW;
            text = text.replaceAll("^\\|\\s*|\\s*\\|$", "").replaceAll("\\s*\\|\\s*", " | ");
        }
        text = text.replace("\\*", "*").replaceAll("\\*\\*([^*]+)\\*\\*", " $1 ");
        text = text.replaceAll("\\*\\*+|__+", "").replaceAll("  +", " ").strip();
        StringBuilder plain = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            plain.append(text, at, link.start());
            int start = plain.length();
            plain.append(link.group(1));
            if (!link.group(1).isEmpty()) {
                links.add(new Article.Link(blocks.size(), start, plain.length(), link.group(2)));
            }
            at = link.end();
        }
        plain.append(text.substring(at));
        if (!plain.toString().isBlank()) {
            blocks.add(new Block(kind, plain.toString()));
        } else {
            links.removeIf(found -> found.block() == blocks.size());
        }
    }
}
