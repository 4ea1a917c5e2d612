package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.newsletter.Candidate.Form;
import io.chipwire.ingest.newsletter.Mentions.Mention;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The items of an issue with what the rest of the issue says of them: each thing once, and in the
 * item that it is about.
 */
final class Linked {
    private static final int SHORTEST_INTRODUCTION = 200;
    private static final int SHORTEST_BETWEEN = 80;
    private static final int LONGEST_GREETING = 60;

    /** A number of a thousand or more, or of money: a short introduction with one tells news. */
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}#/.,-])(?:\\p{Nd}{1,3}(?:[,.’' \\u00a0\\u202f]\\p{Nd}{3}){1,4}"
                            + "|\\p{Nd}{5,}|\\p{Nd}+[kK](?!\\p{L})"
                            + "|\\p{Sc}\\p{Nd}[\\p{Nd}.,]*|\\p{Nd}[\\p{Nd}.,]*\\p{Sc})"
                            + "(?![\\p{N}/])");

    /** Who speaks to the reader, or of the issue, tells no news. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:edition|hello|hi|i|issue|my|newsletter|our|readers?|"
                            + "subscribers?|thanks?|we|welcome|words|your?|"
                            + "abonnenten|ihre?|sie|unser|wir|nous|votre|vous)(?!\\p{L})");

    private static final Pattern PARTS = Pattern.compile("\\s*[:;|•·]\\s+");
    private static final Pattern JOINT =
            Pattern.compile("(?:;|, (?:and|but|while|plus|und|aber|et|mais|y|e)(?= )) ?");

    private final Mentions mentions;
    private final Map<Candidate, List<Line>> more = new HashMap<>();
    private final List<Line> introduction = new ArrayList<>();

    private Linked(List<Candidate> items) {
        this.mentions = new Mentions(items);
    }

    /** The items that say something of their own, the introduction first. */
    static List<Candidate> of(Outline outline, List<Candidate> candidates, String title) {
        List<Candidate> items =
                candidates.stream()
                        .filter(candidate -> !candidate.isShorterThan(SHORTEST_BETWEEN))
                        .toList();
        Linked linked = new Linked(items);
        outline.front().forEach(linked::introduction);
        outline.contents().forEach(linked::announcement);
        PARTS.splitAsStream(title)
                .map(part -> new Block(Block.Kind.PARAGRAPH, part))
                .map(block -> Line.of(0, block, 0, List.of(), ""))
                .forEach(linked::announcement);
        return linked.kept(items);
    }

    private void introduction(Line line) {
        List<Line> sentences = sentences(line);
        if (sentences.stream().allMatch(this::isOther)) {
            boolean isBare =
                    line.furniture() == Furniture.GREETING && line.length() <= LONGEST_GREETING;
            introduction.addAll(isBare ? List.of() : List.of(line));
            return;
        }
        for (Line sentence : sentences) {
            switch (mentions.of(sentence.text())) {
                case Mention.Other() -> introduction.add(sentence);
                case Mention.Repeated() -> {}
                case Mention.More(var item) -> join(item, sentence);
            }
        }
    }

    private boolean isOther(Line sentence) {
        return mentions.of(sentence.text()) instanceof Mention.Other;
    }

    private void announcement(Line line) {
        switch (mentions.of(line.text())) {
            case Mention.Other(), Mention.Repeated() -> {}
            case Mention.More(var item) -> join(item, line);
        }
    }

    private void join(Candidate item, Line line) {
        more.computeIfAbsent(item, _ -> new ArrayList<>()).add(line);
    }

    private List<Candidate> kept(List<Candidate> items) {
        List<Candidate> kept = new ArrayList<>();
        if (introduction.stream().mapToInt(Line::length).sum() >= SHORTEST_INTRODUCTION
                || introduction.stream().anyMatch(Linked::tellsNews)) {
            String title = Titles.ofLine(introduction.getFirst());
            kept.add(new Candidate(title, Form.BETWEEN, false, introduction));
        }
        for (Candidate item : items) {
            if (!mentions.isRepeated(item)) {
                Candidate whole = item;
                for (Line line : more.getOrDefault(item, List.of())) {
                    whole = whole.and(line);
                }
                kept.add(whole);
            }
        }
        return kept;
    }

    private static boolean tellsNews(Line line) {
        return line.length() >= SHORTEST_BETWEEN
                && sentences(line).stream()
                        .map(Line::text)
                        .anyMatch(text ->
                                FIGURE.matcher(text).find() && !ADDRESS.matcher(text).find());
    }

    private static List<Line> sentences(Line line) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line.text());
        List<Line> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int last = end;
            while (last > start && Character.isWhitespace(line.text().charAt(last - 1))) {
                last--;
            }
            clauses(line, start, last, sentences);
            start = end;
        }
        return sentences;
    }

    /** A sentence may speak of one item before its {@code and}, of another one behind it. */
    private static void clauses(Line line, int start, int end, List<Line> clauses) {
        Matcher joint = JOINT.matcher(line.text()).region(start, end);
        int from = start;
        while (joint.find()) {
            clauses.add(line.part(from, joint.start()));
            from = joint.end();
        }
        if (from < end) {
            clauses.add(line.part(from, end));
        }
    }
}
