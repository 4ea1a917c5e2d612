package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.ingest.newsletter.Line.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of an issue without its furniture.
 *
 * @param contents the lines that announce what the issue holds
 * @param signs the kinds of furniture that were found
 */
record Stripped(List<Line> lines, List<Line> contents, Set<Furniture> signs) {
    private static final int LONGEST_ANSWER = 60;
    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_REPEATED = 300;

    /** A longer line in a section of furniture says something of its own. */
    private static final int LONGEST_IN_SECTION = 400;

    /** Where an ending may stand, as the share of the lines above it and of the text below it. */
    private static final double END = 0.7;

    private static final double MOST_BELOW = 0.3;

    static Stripped of(List<Line> lines) {
        Set<Furniture> signs = new HashSet<>();
        lines.forEach(line -> signs.add(line.furniture()));
        Set<String> repeated = repeated(lines);
        List<Line> kept = new ArrayList<>();
        List<Line> contents = new ArrayList<>();
        Furniture within = Furniture.NONE;
        boolean isSection = false;
        int end = end(lines);
        Set<Line> announced = Announced.in(lines);
        for (Line line : lines.subList(0, end)) {
            if (line.shape() == Shape.HEADING || line.length() > LONGEST_IN_SECTION) {
                isSection = line.furniture().isSection();
            }
            within = isSection ? Furniture.PROMOTION : goesOn(within, line);
            boolean isIn =
                    within == Furniture.NONE
                            || within == Furniture.GREETING;
            boolean isLabel = line.furniture() == Furniture.CONTENTS && line.length() <= LONGEST_LABEL;
            if ((within == Furniture.CONTENTS && !isLabel) || announced.contains(line)) {
                contents.add(line);
            } else if (isIn
                    && line.shape() != Shape.NAVIGATION
                    && !line.isWordless()
                    && !repeated.contains(line.text())) {
                kept.add(line);
            }
        }
        return new Stripped(kept, contents, signs);
    }

    /** The furniture that a line belongs to, the lines before it considered. */
    private static Furniture goesOn(Furniture within, Line line) {
        Furniture own = line.furniture();
        return switch (own) {
            case CONTENTS, POLL, GREETING, PROMOTION, REFERRAL, SIGN_OFF, SUBSCRIPTION -> own;
            case PAID, SPONSOR -> Furniture.NONE;
            case NONE -> belongs(within, line) ? within : Furniture.NONE;
        };
    }

    private static boolean belongs(Furniture within, Line line) {
        boolean isHeading = line.shape() == Shape.HEADING;
        return switch (within) {
            case NONE, GREETING, PAID, SPONSOR, SIGN_OFF -> false;
            case PROMOTION, REFERRAL, SUBSCRIPTION -> line.isAddress();
            case POLL -> !isHeading && line.length() <= LONGEST_ANSWER;
            case CONTENTS -> line.block().kind() == Block.Kind.LIST_ITEM;
        };
    }

    /** After an ending come addresses, legal words and the readers' comments. */
    private static int end(List<Line> lines) {
        int below = lines.stream().mapToInt(Line::length).sum();
        double most = below * MOST_BELOW;
        for (int i = 0; i < lines.size(); i++) {
            if (i > lines.size() * END && below <= most && isEnding(lines.get(i))) {
                return i;
            }
            below -= lines.get(i).length();
        }
        return lines.size();
    }

    private static boolean isEnding(Line line) {
        boolean isWave = Emoji.trimmed(line.text()).isEmpty() && line.text().contains("👋");
        return isWave
                || line.furniture() == Furniture.SUBSCRIPTION
                || line.furniture() == Furniture.SIGN_OFF;
    }

    /** Lines that stand there more than once say nothing about a story. */
    private static Set<String> repeated(List<Line> lines) {
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Line line : lines) {
            boolean isOften = line.length() <= LONGEST_REPEATED && !once.add(line.text());
            if (isOften && line.shape() != Shape.NUMBER && line.shape() != Shape.HEADING) {
                again.add(line.text());
            }
        }
        return again;
    }
}
