package io.chipwire.ingest.newsletter;

import io.chipwire.events.Article.Block;
import io.chipwire.events.Article.Link;
import io.chipwire.ingest.article.Body;
import io.chipwire.ingest.article.Draft;
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
 * <p>Greeting, contents, polls, referrals and the words about subscriptions are left out. What the
 * issue's title, introduction or contents say of an item beyond the item itself joins it; what they
 * only repeat is left to it: each story of an issue comes out once, with all that is said of it.
 */
public final class IssueReader {
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
        boolean isIssue =
                candidates.size() <= MOST_ITEMS
                        && new Evidence(outline, candidates, draft.title())
                                .isEnough(carrier.form());
        return isIssue ? items(Linked.of(outline, candidates, draft.title())) : List.of();
    }

    private static List<Item> items(List<Candidate> candidates) {
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
                            body(candidate.lines())));
        }
        return items;
    }

    private static Body body(List<Line> lines) {
        List<Block> blocks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Integer> leads = new ArrayList<>();
        for (Line line : lines) {
            for (Link link : line.links()) {
                links.add(new Link(blocks.size(), link.start(), link.end(), link.url()));
            }
            blocks.add(line.block());
            leads.add(line.lead());
        }
        return new Body(blocks, links, leads);
    }
}
