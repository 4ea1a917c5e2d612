package io.chipwire.ingest.newsletter;

import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Draft;
import io.chipwire.ingest.newsletter.Candidate.Form;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells newsletter issues from stories and cuts the issues into their items.
 *
 * <p>Greeting, contents, polls, referrals and the words about subscriptions are left out, and so is
 * a line of the introduction or a short item that only names what another item tells: each story of
 * an issue comes out once.
 */
public final class IssueReader {
    private static final int FEWEST_MARKED = 3;
    private static final int FEWEST_MARKED_WITH_SIGNS = 2;
    private static final int FEWEST_HEADED = 3;

    /** The share of the text that the items hold. */
    private static final double MARKED_SHARE = 0.5;

    private static final double LABELLED_SHARE = 0.8;
    private static final double HEADED_SHARE = 0.6;

    private static final int SHORTEST_INTRODUCTION = 200;
    private static final int SHORTEST_BETWEEN = 80;

    /** More than this is a directory. */
    private static final int MOST_ITEMS = 500;

    private static final int MOST_BLOCKS = 5000;

    private IssueReader() {}

    /** The items of an issue, in order; none if the draft is one story. */
    public static List<Item> items(Draft draft, Carrier carrier) {
        if (draft.body().blocks().size() > MOST_BLOCKS) {
            return List.of();
        }
        Outline outline = Outline.of(draft.body(), draft.title(), carrier);
        List<Candidate> candidates =
                outline.groups().stream()
                        .map(Group::candidates)
                        .flatMap(Collection::stream)
                        .toList();
        return isIssue(outline, candidates, carrier.form())
                ? items(draft.body(), kept(outline, candidates))
                : List.of();
    }

    private static boolean isIssue(
            Outline outline, List<Candidate> candidates, Carrier.Form carrier) {
        if (candidates.size() > MOST_ITEMS) {
            return false;
        }
        int all =
                candidates.stream().mapToInt(Candidate::length).sum()
                        + outline.front().stream().mapToInt(Line::length).sum();
        Shares shares = new Shares(candidates, all);
        boolean hasSigns = !outline.signs().isEmpty();
        return switch (carrier) {
            case LETTER ->
                    shares.isHeld(
                                    hasSigns ? FEWEST_MARKED_WITH_SIGNS : FEWEST_MARKED,
                                    MARKED_SHARE,
                                    Form.MARKED,
                                    Form.PICTURED)
                            || shares.isHeldByStories(FEWEST_HEADED, LABELLED_SHARE, Form.LABELLED)
                            || (hasSigns
                                    && shares.isHeldByStories(
                                            FEWEST_HEADED,
                                            HEADED_SHARE,
                                            Form.MARKED,
                                            Form.PICTURED,
                                            Form.HEADED));
            case PAGE ->
                    hasSigns
                            && shares.isHeldByStories(
                                    FEWEST_MARKED, HEADED_SHARE, Form.MARKED, Form.PICTURED);
        };
    }

    /** How much of a text the candidates of some forms hold. */
    private record Shares(List<Candidate> candidates, int all) {
        boolean isHeld(int fewest, double share, Form... forms) {
            List<Candidate> some = of(forms);
            int held = some.stream().mapToInt(Candidate::length).sum();
            return some.size() >= fewest && held >= share * all;
        }

        boolean isHeldByStories(int fewest, double share, Form... forms) {
            return isHeld(fewest, share, forms) && !OneStory.isTold(of(forms));
        }

        private List<Candidate> of(Form... forms) {
            List<Form> wanted = List.of(forms);
            return candidates.stream()
                    .filter(candidate -> wanted.contains(candidate.form()))
                    .toList();
        }
    }

    /** The candidates that say something of their own, the introduction first. */
    private static List<Candidate> kept(Outline outline, List<Candidate> candidates) {
        Mentions mentions = new Mentions(candidates);
        List<Candidate> kept = new ArrayList<>();
        List<Line> front =
                outline.front().stream().filter(line -> !mentions.isIn(line.text())).toList();
        if (!front.isEmpty()) {
            Candidate introduction =
                    new Candidate(Titles.ofLine(front.getFirst()), Form.BETWEEN, false, front);
            if (introduction.length() >= SHORTEST_INTRODUCTION) {
                kept.add(introduction);
            }
        }
        for (Candidate candidate : candidates) {
            boolean isLost =
                    candidate.form() == Form.BETWEEN
                            && !candidate.sponsored()
                            && candidate.length() < SHORTEST_BETWEEN;
            if (!isLost && !mentions.isRepeated(candidate)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    private static List<Item> items(Body body, List<Candidate> candidates) {
        List<Item> items = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            String base = Titles.key(candidate.title());
            String key = base;
            while (!taken.add(key)) {
                key = base + "-" + (times.merge(base, 1, Integer::sum) + 1);
            }
            items.add(
                    new Item(
                            items.size() + 1,
                            key,
                            candidate.title(),
                            candidate.sponsored(),
                            body.part(candidate.lines().stream().map(Line::index).toList())));
        }
        return items;
    }
}
