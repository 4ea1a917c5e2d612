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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items of each newsletter issue, on disk, so that a corrected issue takes back what it no
 * longer has. To lose the book loses no article; items taken back meanwhile stay. Thread-safe for
 * different issues.
 */
public final class IssueBook {
    private static final Logger LOG = LoggerFactory.getLogger(IssueBook.class);

    private final Path folder;

    public IssueBook(Path folder) {
        this.folder = folder;
    }

    /** The items that an issue had, as revisions that say nothing. */
    private record Page(List<Article> items) {
        Page {
            items = List.copyOf(items);
        }
    }

    /**
     * The items that earlier editions of these issues had and these have not.
     *
     * @param articles all of a document: an issue that is one story now has no items any more
     */
    public List<Article> takenBack(List<Article> articles, Instant now) {
        Set<String> there = articles.stream().map(Article::id).collect(Collectors.toSet());
        return articles.stream()
                .map(IssueBook::issue)
                .distinct()
                .flatMap(issue -> read(issue).items().stream())
                .filter(item -> !there.contains(item.id()))
                .map(item -> item.withdrawn(now))
                .toList();
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
            Files.createDirectories(folder);
            Path next = Files.createTempFile(folder, issue, ".next");
            Files.write(next, Json.bytes(page));
            Files.move(next, page(issue), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + page(issue), e);
        }
    }

    private Path page(String issue) {
        return folder.resolve(issue + ".json");
    }
}
