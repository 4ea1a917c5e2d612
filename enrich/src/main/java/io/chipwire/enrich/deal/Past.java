package io.chipwire.enrich.deal;

import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.Known;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What articles said about one buyer until they were corrected or taken back. */
final class Past {
    private static final Comparator<Statement> AS_KNOWN =
            Statement.AS_KNOWN.thenComparing(statement -> statement.known().at());

    private final Map<String, Set<Statement>> byArticle = new HashMap<>();
    private final Map<String, Set<String>> articlesOfPage = new HashMap<>();
    private final Map<String, Set<Statement>> byClaim = new HashMap<>();

    void add(Statement statement) {
        byArticle.computeIfAbsent(article(statement), _ -> new HashSet<>()).add(statement);
        byClaim.computeIfAbsent(statement.claim().id(), _ -> new HashSet<>()).add(statement);
        articlesOfPage
                .computeIfAbsent(page(statement), _ -> new TreeSet<>())
                .add(article(statement));
    }

    void remove(Statement statement) {
        byArticle.getOrDefault(article(statement), new HashSet<>()).remove(statement);
        byClaim.getOrDefault(statement.claim().id(), new HashSet<>()).remove(statement);
    }

    /** What was said with these claims, in the order it was known. */
    List<Statement> ofClaims(Collection<String> claims) {
        return claims.stream()
                .flatMap(claim -> byClaim.getOrDefault(claim, Set.of()).stream())
                .sorted(AS_KNOWN)
                .toList();
    }

    /**
     * All that is said of a deal on a day.
     *
     * @param live what articles say of it, in the order they could be known
     */
    Testimony of(List<Statement> live, LocalDate day) {
        Set<String> articles = new HashSet<>();
        live.forEach(statement -> articles.add(article(statement)));
        return new Testimony(live, until(day, articles), until(day, takenBack(live, articles)));
    }

    private List<Statement> until(LocalDate day, Collection<String> articles) {
        return articles.stream()
                .flatMap(article -> byArticle.getOrDefault(article, Set.of()).stream())
                .filter(statement -> isOver(statement, day))
                .sorted(AS_KNOWN)
                .toList();
    }

    /** The articles that these rest on, directly or through others, and that are none of these. */
    private Set<String> takenBack(List<Statement> live, Set<String> articles) {
        Set<String> found = new TreeSet<>();
        List<Statement> left = new ArrayList<>(live);
        while (!left.isEmpty()) {
            for (Claim.Citation cite : left.removeLast().claim().cites()) {
                String page = Address.of(cite.url()).key();
                for (String article : articlesOfPage.getOrDefault(page, Set.of())) {
                    if (!page.isEmpty() && !articles.contains(article) && found.add(article)) {
                        left.addAll(byArticle.getOrDefault(article, Set.of()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isOver(Statement statement, LocalDate day) {
        return statement.until() instanceof Best.Value<Known>(Known until)
                && !LocalDate.ofInstant(until.at(), ZoneOffset.UTC).isAfter(day);
    }

    private static String article(Statement statement) {
        return statement.article().id();
    }

    private static String page(Statement statement) {
        return Address.of(statement.article().url()).key();
    }
}
