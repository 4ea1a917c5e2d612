package io.chipwire.ingest.article;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Link;
import io.chipwire.ingest.link.PlainLink;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an article says.
 *
 * @param blocks in order, none empty
 * @param links of the blocks, in order
 * @param leads how many of its first characters each block sets in bold; 0 for none
 */
public record Body(List<Block> blocks, List<Link> links, List<Integer> leads) {
    public Body {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
        leads = List.copyOf(leads);
        if (leads.size() != blocks.size()) {
            throw new IllegalArgumentException(
                    "expected a lead for each of "
                            + blocks.size()
                            + " blocks, got "
                            + leads.size());
        }
    }

    /** A body that does not tell what is set in bold. */
    public Body(List<Block> blocks, List<Link> links) {
        this(blocks, links, Collections.nCopies(blocks.size(), 0));
    }

    /** A body that is one heading. */
    public static Body heading(String text) {
        return new Body(List.of(new Block(Block.Kind.HEADING, text)), List.of());
    }

    /** The same body with a block of another kind. */
    Body with(int index, Block.Kind kind) {
        List<Block> others = new ArrayList<>(blocks);
        others.set(index, new Block(kind, blocks.get(index).text()));
        return new Body(others, links, leads);
    }

    /** The same body without a block. */
    Body without(int index) {
        List<Block> others = new ArrayList<>(blocks);
        others.remove(index);
        List<Integer> otherLeads = new ArrayList<>(leads);
        otherLeads.remove(index);
        List<Link> kept =
                links.stream()
                        .filter(link -> link.block() != index)
                        .map(link ->
                                link.block() < index
                                        ? link
                                        : new Link(
                                                link.block() - 1,
                                                link.start(),
                                                link.end(),
                                                link.url()))
                        .toList();
        return new Body(others, kept, otherLeads);
    }

    /** The same body with links that lead straight to their pages. */
    public Body plainlyLinked() {
        List<Link> plain =
                links.stream()
                        .map(link ->
                                new Link(
                                        link.block(),
                                        link.start(),
                                        link.end(),
                                        PlainLink.of(link.url())))
                        .toList();
        return new Body(blocks, plain, leads);
    }

    /** This body with another one below it. */
    public Body and(Body below) {
        if (blocks.isEmpty()) {
            return below;
        }
        List<Block> both = new ArrayList<>(blocks);
        both.addAll(below.blocks());
        List<Integer> bothLeads = new ArrayList<>(leads);
        bothLeads.addAll(below.leads());
        List<Link> moved = new ArrayList<>(links);
        for (Link link : below.links()) {
            int block = link.block() + blocks.size();
            moved.add(new Link(block, link.start(), link.end(), link.url()));
        }
        return new Body(both, moved, bothLeads);
    }

    /**
     * Some of the blocks with their links.
     *
     * @param indexes of the blocks, ascending
     */
    public Body part(List<Integer> indexes) {
        Map<Integer, Integer> places = new HashMap<>();
        List<Block> kept = new ArrayList<>();
        List<Integer> keptLeads = new ArrayList<>();
        for (int index : indexes) {
            places.put(index, kept.size());
            kept.add(blocks.get(index));
            keptLeads.add(leads.get(index));
        }
        List<Link> moved =
                links.stream()
                        .filter(link -> places.containsKey(link.block()))
                        .map(link ->
                                new Link(
                                        places.getOrDefault(link.block(), 0),
                                        link.start(),
                                        link.end(),
                                        link.url()))
                        .toList();
        return new Body(kept, moved, keptLeads);
    }

    /** The same body with its quotes as paragraphs. */
    public Body unquoted() {
        List<Block> others =
                blocks.stream()
                        .map(block ->
                                block.kind() == Block.Kind.QUOTE
                                        ? new Block(Block.Kind.PARAGRAPH, block.text())
                                        : block)
                        .toList();
        return new Body(others, links, leads);
    }

    /** Collects blocks as a parser meets them. */
    static final class Builder {
        private static final int LONGEST_HEADING = 160;

        private final List<Block> blocks = new ArrayList<>();
        private final List<Link> links = new ArrayList<>();
        private final List<Integer> leads = new ArrayList<>();

        void add(Block.Kind kind, Words words) {
            if (words.text().isEmpty()) {
                return;
            }
            for (Words.Target target : words.targets()) {
                links.add(new Link(blocks.size(), target.start(), target.end(), target.url()));
            }
            boolean isHeading = kind == Block.Kind.PARAGRAPH && isHeading(words);
            blocks.add(new Block(isHeading ? Block.Kind.HEADING : kind, words.text()));
            leads.add(words.lead());
        }

        /** A line all in bold is a heading, whatever marks it up. */
        private static boolean isHeading(Words words) {
            String text = words.text();
            return words.lead() == text.length()
                    && text.length() <= LONGEST_HEADING
                    && ".,;".indexOf(text.charAt(text.length() - 1)) < 0;
        }

        Body build() {
            return new Body(blocks, links, leads);
        }
    }
}
