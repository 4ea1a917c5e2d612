package io.chipwire.ingest.source;

import io.chipwire.events.Article;
import io.chipwire.events.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items of each newsletter issue, on disk, so that a corrected issue takes back what it no
 * longer has, and the one story that it was if it is cut now. To lose the book loses no article;
 * what would have been taken back meanwhile stays. Thread-safe for different issues.
 */
public final class IssueBook {
    private static final Logger LOG = LoggerFactory.getLogger(IssueBook.class);

    private final Path folder;
    private final StoryList stories;

    public IssueBook(Path folder) {
        this.folder = folder;
        this.stories = new StoryList(folder.resolve("stories.txt"));
    }

    /** The items that an issue had, as revisions that say nothing. */
    private record Page(List<Article> items) {
        Page {
            items = List.copyOf(items);
        }
    }

    /**
     * The items that earlier editions of these issues had and these have not, and the issues that
     * were one story and are cut now.
     *
     * @param articles all of a document: an issue that is one story now has no items any more
     */
    public List<Article> takenBack(List<Article> articles, Instant now) {
        Set<String> there = articles.stream().map(Article::id).collect(Collectors.toSet());
        Stream<Article> items =
                articles.stream()
                        .map(IssueBook::issue)
                        .distinct()
                        .flatMap(issue -> read(issue).items().stream())
                        .filter(item -> !there.contains(item.id()))
                        .map(item -> item.withdrawn(now));
        Stream<Article> uncut =
                firstItems(articles).entrySet().stream()
                        .filter(issue -> stories.holds(issue.getKey()))
                        .map(issue -> uncut(issue.getValue(), now));
        return Stream.concat(items, uncut).toList();
    }

    /** An item of each issue, by the issue's id. */
    private static Map<String, Article> firstItems(List<Article> articles) {
        return articles.stream()
                .filter(article -> article.place() instanceof Article.Place.ItemOf)
                .collect(
                        Collectors.toMap(
                                IssueBook::issue,
                                item -> item,
                                (first, _) -> first,
                                LinkedHashMap::new));
    }

    private static Article uncut(Article item, Instant now) {
        return item.issueWithdrawn(
                withoutPlace(item.url()), withoutPlace(item.canonicalUrl()), now);
    }

    /** The address of an issue: that of its item without the item's key, which has no slashes. */
    private static String withoutPlace(String url) {
        return url.substring(0, Math.max(url.lastIndexOf('#'), url.lastIndexOf('/')));
    }

    /** Keeps in mind which items the issues have now, after they were published. */
    public void write(List<Article> articles) {
        Map<String, List<Article>> issues = new HashMap<>();
        for (Article article : articles) {
            List<Article> items = issues.computeIfAbsent(issue(article), _ -> new ArrayList<>());
            switch (article.place()) {
                case Article.Place.ItemOf _ -> items.add(article.withdrawn(article.fetched()));
                case Article.Place.Standalone() -> {}
            }
        }
        createFolder();
        stories.update(
                articles.stream()
                        .filter(article -> article.place() instanceof Article.Place.Standalone)
                        .map(Article::id)
                        .toList(),
                firstItems(articles).keySet());
        issues.forEach((issue, items) -> {
            if (!items.isEmpty() || Files.exists(page(issue))) {
                write(issue, new Page(items));
            }
        });
    }

    private static String issue(Article article) {
        return switch (article.place()) {
            case Article.Place.ItemOf(String issue, int _) -> issue;
            case Article.Place.Standalone() -> article.id();
        };
    }

    private Page read(String issue) {
        try {
            return Json.read(Files.readAllBytes(page(issue)), Page.class);
        } catch (NoSuchFileException _) {
            return new Page(List.of());
        } catch (IllegalArgumentException e) {
            LOG.warn("{}: {}; the issue is read anew", page(issue), e.getMessage());
            return new Page(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + page(issue), e);
        }
    }

    private void write(String issue, Page page) {
        try {
            Path next = Files.createTempFile(folder, issue, ".next");
            Files.write(next, Json.bytes(page));
            Files.move(next, page(issue), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page(issue), e);
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
    }

    private Path page(String issue) {
        return folder.resolve(issue + ".json");
    }
}
