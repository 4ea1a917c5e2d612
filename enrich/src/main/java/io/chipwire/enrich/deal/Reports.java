package io.chipwire.enrich.deal;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Claim;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups statements that rest on one report: the same credited name, the same address, the same
 * text, or the same headline.
 */
final class Reports {
    private final List<Statement> statements;
    private final int[] parents;
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<String, Set<String>> voices = new HashMap<>();
    private final List<Title> titles = new ArrayList<>();
    private final Set<Title> seen = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, Integer> heard = new HashMap<>();
    private final Map<String, Integer> cited = new HashMap<>();

    /** A headline and the first statement of those that have it. */
    private record Title(Headline headline, boolean ofPassedOn, int holder) {}

    private final Comparator<Statement> eldest =
            Comparator.comparing(Statement::published)
                    .thenComparingInt(one -> -cited.getOrDefault(page(one), 0))
                    .thenComparingInt(
                            (Statement one) -> -heard.getOrDefault(Folded.name(one.credit()), 0))
                    .thenComparing(Statement.AS_KNOWN);

    private Reports(List<Statement> statements) {
        this.statements = statements;
        parents = new int[statements.size()];
        for (Statement statement : statements) {
            voices.computeIfAbsent(statement.article().id(), _ -> new HashSet<>())
                    .add(Folded.name(statement.credit()));
            read.add(page(statement));
            if (isPassedOn(statement)) {
                heard.merge(Folded.name(statement.credit()), 1, Integer::sum);
            }
            for (Claim.Citation cite : statement.claim().cites()) {
                cited.merge(Address.of(cite.url()).key(), 1, Integer::sum);
            }
        }
    }

    /** The groups in the order of their first statements. */
    static Collection<List<Credit>> of(List<Statement> statements) {
        Reports reports = new Reports(statements);
        Arrays.setAll(reports.parents, i -> i);
        for (int i = 0; i < statements.size(); i++) {
            reports.add(i);
        }
        return reports.groups();
    }

    /**
     * What an article has its text from, or links to, tells more exactly where its news is from
     * than a name: whoever is credited may have told of the deal both by himself and after others.
     */
    private void add(int at) {
        Statement statement = statements.get(at);
        int original = original(at);
        if (original == at && !citesWhatWasRead(statement)) {
            link("name " + Folded.name(statement.credit()), at);
        }
        for (Claim.Citation cite : statement.claim().cites()) {
            address(cite.url(), at);
            headline(cite.title(), false, at);
        }
        if (isPassedOn(statement) && isManyVoiced(statement.article())) {
            return;
        }
        join(original, at);
        address(statement.article().url(), at);
        headline(statement.article().title(), isPassedOn(statement), at);
    }

    private static String page(Statement statement) {
        return Address.of(statement.article().url()).key();
    }

    private static boolean isPassedOn(Statement statement) {
        return statement.claim().reportedBy() instanceof Slot.Told;
    }

    private boolean citesWhatWasRead(Statement statement) {
        return statement.claim().cites().stream()
                .map(cite -> Address.of(cite.url()).key())
                .anyMatch(key -> !key.isEmpty() && read.contains(key));
    }

    /**
     * The first of those whose text it has; of one day's the one that others link to or name most.
     */
    private int original(int at) {
        Statement copy = statements.get(at);
        if (isPassedOn(copy)) {
            return at;
        }
        int original = at;
        for (int other = 0; other < statements.size(); other++) {
            Statement elder = statements.get(other);
            if (other != at
                    && !isPassedOn(elder)
                    && eldest.compare(elder, statements.get(original)) < 0
                    && elder.article().signature().compare(copy.article().signature()).isCopy()) {
                original = other;
            }
        }
        return original;
    }

    /** Whether the article credits several for the deal, so that a link to it proves no one. */
    private boolean isManyVoiced(ArticleRef article) {
        return voices.getOrDefault(article.id(), Set.of()).size() > 1;
    }

    private void address(String url, int at) {
        Address address = Address.of(url);
        if (!address.key().isEmpty()) {
            link("page " + address.key(), at);
            headline(address.slug(), false, at);
        }
    }

    private void link(String key, int at) {
        Integer holder = holders.putIfAbsent(key, at);
        if (holder != null) {
            join(holder, at);
        }
    }

    /**
     * @param ofPassedOn whether it is the title of an article that credits another: two such titles
     *     may agree by custom ("Chips this week") and prove nothing
     */
    private void headline(String text, boolean ofPassedOn, int at) {
        Headline headline = Headline.of(text);
        if (!headline.isTelling()) {
            return;
        }
        for (Title other : titles) {
            if (!(ofPassedOn && other.ofPassedOn())
                    && find(other.holder()) != find(at)
                    && headline.isSame(other.headline())) {
                join(other.holder(), at);
            }
        }
        if (seen.add(new Title(headline, ofPassedOn, find(at)))) {
            titles.add(new Title(headline, ofPassedOn, at));
        }
    }

    private int find(int at) {
        int root = at;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void join(int a, int b) {
        int first = Math.min(find(a), find(b));
        int second = Math.max(find(a), find(b));
        parents[second] = first;
    }

    private Collection<List<Credit>> groups() {
        Map<Integer, List<Credit>> groups = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            groups.computeIfAbsent(find(i), _ -> new ArrayList<>())
                    .add(Credit.of(statements.get(i)));
        }
        return groups.values();
    }
}
