package io.chipwire.ingest.mail;

import io.chipwire.events.Best;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Characters;
import io.chipwire.ingest.article.HtmlReader;
import io.chipwire.ingest.article.TextReader;
import io.chipwire.ingest.limit.Budget;
import io.chipwire.ingest.mail.Entity.Leaf;
import io.chipwire.ingest.mail.Entity.Message;
import io.chipwire.ingest.mail.Entity.Several;
import java.util.Collection;
import java.util.List;

/**
 * What a part of a mail gives to read.
 *
 * @param forward the mail that the part passes on, if it does
 */
record Piece(boolean isHtml, Body body, Best<Forward> forward) {

    /**
     * The pieces of entities that are shown one after the other; attachments are no part of them.
     */
    static List<Piece> of(List<Entity> entities, Budget budget) {
        return entities.stream()
                .map(entity -> of(entity, budget))
                .flatMap(Collection::stream)
                .toList();
    }

    private static List<Piece> of(Entity entity, Budget budget) {
        return switch (entity) {
            case Leaf leaf -> of(leaf, budget);
            case Several several when several.subtype().equals("alternative") ->
                    preferred(several.parts(), budget);
            case Several several -> of(several.parts(), budget);
            case Message _ -> List.of();
        };
    }

    /** Of alternatives the first with HTML that says something, else the first that does. */
    private static List<Piece> preferred(List<Entity> alternatives, Budget budget) {
        List<List<Piece>> all =
                alternatives.stream()
                        .map(entity -> of(entity, budget))
                        .filter(pieces -> !pieces.isEmpty())
                        .toList();
        return all.stream()
                .filter(pieces -> pieces.stream().anyMatch(Piece::isHtml))
                .findFirst()
                .orElse(all.isEmpty() ? List.of() : all.getFirst());
    }

    private static List<Piece> of(Leaf leaf, Budget budget) {
        if (leaf.isAttached()) {
            return List.of();
        }
        return switch (leaf.type()) {
            case "text/html" -> {
                String html = Characters.text(leaf.bytes(), leaf.charset());
                Body body = HtmlReader.piece(html, "", budget);
                yield ofBody(new Piece(true, body, Forward.of(body)));
            }
            case "text/plain", "text/markdown", "text/x-markdown" -> {
                String text = Characters.text(leaf.bytes(), leaf.charset());
                Body body = TextReader.read(text, budget).body();
                yield ofBody(new Piece(false, body, Forward.of(text, budget)));
            }
            default -> List.of();
        };
    }

    private static List<Piece> ofBody(Piece piece) {
        return piece.body().blocks().isEmpty() ? List.of() : List.of(piece);
    }
}
