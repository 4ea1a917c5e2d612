package io.chipwire.ingest.mail;

import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.article.ReadableText;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.mail.Entity.Leaf;
import io.chipwire.ingest.mail.Entity.Message;
import io.chipwire.ingest.mail.Entity.Several;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a part of a mail gives to read.
 *
 * @param forward the mail that the part passes on, if it does
 */
record Piece(boolean isHtml, Body body, Best<Forward> forward) {
    /** The share of its longest alternative that the HTML says at least. */
    private static final double LEAST = 0.2;

    private static final Set<String> READ =
            Set.of("text/html", "text/markdown", "text/plain", "text/x-markdown");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/]");
    private static final Pattern PAGE =
            Pattern.compile("(?i)\\s*<(?:!doctype html|html|head|body)[\\s>]");

    /**
     * The pieces of entities that are shown one after the other; attachments are no part of them.
     *
     * @param isForwarding whether the subject says that a mail is passed on
     */
    static List<Piece> of(List<Entity> entities, boolean isForwarding, Budget budget) {
        return entities.stream()
                .map(entity -> of(entity, isForwarding, budget))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Piece> of(Entity entity, boolean isForwarding, Budget budget) {
        return switch (entity) {
            case Leaf leaf -> of(leaf, isForwarding, budget);
            case Several several when several.subtype().equals("alternative") ->
                    preferred(several.parts(), isForwarding, budget);
            case Several several -> of(several.parts(), isForwarding, budget);
            case Message _ -> List.of();
        };
    }

    /**
     * Of alternatives the first with HTML, else the first that says something. HTML that only
     * points at a page or a picture gives way to a text that says it all.
     */
    private static List<Piece> preferred(
            List<Entity> alternatives, boolean isForwarding, Budget budget) {
        List<List<Piece>> all =
                alternatives.stream()
                        .map(entity -> of(entity, isForwarding, budget))
                        .filter(pieces -> !pieces.isEmpty())
                        .toList();
        int longest = all.stream().mapToInt(Piece::length).max().orElse(0);
        return all.stream()
                .filter(pieces -> pieces.stream().anyMatch(Piece::isHtml))
                .filter(pieces -> length(pieces) >= longest * LEAST)
                .findFirst()
                .or(() -> all.stream().filter(pieces -> length(pieces) == longest).findFirst())
                .orElse(List.of());
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.body().blocks().stream())
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static List<Piece> of(Leaf leaf, boolean isForwarding, Budget budget) {
        if (leaf.isAttached() || !READ.contains(leaf.type())) {
            return List.of();
        }
        String text = ReadableText.of(leaf.bytes(), leaf.charset());
        if (isHtml(leaf.type(), text)) {
            Body body = HtmlReader.piece(text, "", budget);
            return ofBody(new Piece(true, body, Forward.of(body, isForwarding)));
        }
        String plain = PlainText.of(text, leaf.flow());
        Body body = TextReader.read(plain, budget).body();
        return ofBody(new Piece(false, body, Forward.of(plain, isForwarding, budget)));
    }

    /** Some programs put HTML where they promise text, and text where they promise HTML. */
    private static boolean isHtml(String type, String text) {
        return type.equals("text/html") ? TAG.matcher(text).find() : PAGE.matcher(text).lookingAt();
    }

    private static List<Piece> ofBody(Piece piece) {
        return piece.body().blocks().isEmpty() ? List.of() : List.of(piece);
    }
}
