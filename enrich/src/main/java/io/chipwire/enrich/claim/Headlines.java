package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Article.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The headlines that a claim stands under: the heading above it, and a short line without a full
 * stop, quoted or between emoji, that names who the claim is about.
 */
final class Headlines {
    /** How many blocks under a plain line the story it heads may be told. */
    private static final int REACH = 5;

    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 24;

    private final List<Line> lines;

    Headlines(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * The headlines that tell a claim or stand over it, the nearest first; no punctuation or emoji
     * around them.
     */
    List<String> over(Draft draft) {
        List<String> found = new ArrayList<>();
        int block = lines.get(draft.line()).sentence().block();
        for (int at = draft.line(); at >= 0; at--) {
            Line line = lines.get(at);
            if (line.sentence().block() < 0) {
                break;
            }
            boolean near = block - line.sentence().block() <= REACH;
            if (line.sentence().isHeading()) {
                found.add(bare(line.sentence().text()));
                break;
            }
            boolean above = at < draft.line() || line.sentence().kind() == Kind.PARAGRAPH;
            if (found.isEmpty() && near && above && isHeadline(line, draft)) {
                found.add(bare(line.sentence().text()));
            }
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    private static boolean isHeadline(Line line, Draft draft) {
        Kind kind = line.sentence().kind();
        String text = line.sentence().text();
        int words = text.split("\\s+").length;
        boolean whole = text.length() == line.sentence().blockText().strip().length();
        return whole
                && kind != Kind.TABLE_ROW
                && words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && !bare(text).isEmpty()
                && !text.endsWith(".")
                && !text.endsWith(":")
                && namesBuyer(line, draft);
    }

    private static boolean namesBuyer(Line line, Draft draft) {
        for (int i = 0; i < line.size(); i++) {
            boolean buyer =
                    Actor.isNamedAt(line, i)
                            && Actor.at(line, i).party().id().equals(draft.buyer().value().id());
            boolean acting =
                    line.at(i).meaning() instanceof Meaning.Human(var person)
                            && person.actsFor().contains(draft.buyer().value().id());
            if (buyer || acting) {
                return true;
            }
        }
        return false;
    }

    /** A headline without the quotes, emoji and marks around it. */
    private static String bare(String text) {
        return text.replaceAll("^[^\\p{L}\\p{N}$€£¥]+", "").replaceAll("[^\\p{L}\\p{N}%?!)]+$", "");
    }
}
