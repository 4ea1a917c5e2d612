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

    /**
     * For each sentence whether it has the form of a headline, and where the heading over it is.
     */
    private final List<Boolean> headlines;

    private final List<Integer> headings = new ArrayList<>();

    Headlines(List<Line> lines) {
        this.lines = lines;
        this.headlines = lines.stream().map(Headlines::isHeadline).toList();
        int last = -1;
        for (int at = 0; at < lines.size(); at++) {
            boolean body = lines.get(at).sentence().block() >= 0;
            last = body && lines.get(at).sentence().isHeading() ? at : last;
            headings.add(last);
        }
    }

    /**
     * The headlines that tell a claim or stand over it, the nearest first; no punctuation or emoji
     * around them.
     */
    List<String> over(Draft draft) {
        List<String> found = new ArrayList<>();
        int block = lines.get(draft.line()).sentence().block();
        int heading = headings.get(draft.line());
        for (int at = draft.line(); at > heading; at--) {
            Line line = lines.get(at);
            int above = line.sentence().block();
            if (above < 0 || block - above > REACH) {
                break;
            }
            boolean stands = at < draft.line() || line.sentence().kind() == Kind.PARAGRAPH;
            if (stands && headlines.get(at) && namesBuyer(line, draft)) {
                found.add(bare(line.sentence().text()));
                break;
            }
        }
        if (heading >= 0) {
            found.add(bare(lines.get(heading).sentence().text()));
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    private static boolean isHeadline(Line line) {
        Kind kind = line.sentence().kind();
        String text = line.sentence().text();
        boolean whole = text.length() == line.sentence().blockText().strip().length();
        if (!whole || kind == Kind.TABLE_ROW || text.endsWith(".") || text.endsWith(":")) {
            return false;
        }
        int words = text.split("\\s+").length;
        return words >= FEWEST_WORDS && words <= MOST_WORDS && !bare(text).isEmpty();
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
