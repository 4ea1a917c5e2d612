package io.chipwire.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueBookTest {
    private static final Instant NOW = Instant.parse("2024-06-20T08:00:00Z");
    private static final String ONE = "## 🏭 Borealis signs\nBorealis ordered 4,096 chips.\n\n";
    private static final String TWO = "## 🎬 A tenant\nQuillmark rents 512 of them for years.\n\n";
    private static final String THREE = "## 🐉 No dragons\nThe film is put off until spring.\n\n";
    private static final String FOUR = "## 🚢 The crates\nThe first crates came to Oulu today.\n\n";

    @TempDir Path folder;

    @Test
    void correctedIssueTakesBackWhatItNoLongerHas() {
        List<Article> first = issue(ONE + TWO + THREE);
        List<Article> second = issue(ONE + THREE + FOUR);
        assertThat(first).hasSize(3);
        assertThat(book().takenBack(first, NOW)).isEmpty();
        book().write(first);

        List<Article> takenBack = book().takenBack(second, NOW);
        assertThat(takenBack).containsExactly(first.get(1).withdrawn(NOW));
        assertThat(takenBack).allMatch(Article::isWithdrawn);
        assertThat(takenBack.getFirst().revision()).isNotEqualTo(first.get(1).revision());

        book().write(second);
        assertThat(book().takenBack(second, NOW)).isEmpty();
        assertThat(book().takenBack(first, NOW)).hasSize(1);
    }

    @Test
    void issueThatBecameOneStoryHasNoItems() {
        List<Article> items = issue(ONE + TWO + THREE);
        List<Article> story = issue("The letter does not appear today.\n");
        book().write(items);
        assertThat(book().takenBack(story, NOW)).hasSize(3);
        book().write(story);
        assertThat(book().takenBack(story, NOW)).isEmpty();
    }

    @Test
    void storyThatIsCutNowIsTakenBackOnce() {
        List<Article> story = issue("The letter does not appear today.\n");
        List<Article> items = issue(ONE + TWO + THREE);
        book().write(story);

        List<Article> takenBack = book().takenBack(items, NOW);
        assertThat(takenBack).containsExactly(story.getFirst().withdrawn(NOW));

        book().write(items);
        assertThat(book().takenBack(items, NOW)).isEmpty();
        book().write(story);
        assertThat(book().takenBack(items, NOW)).hasSize(1);
    }

    @Test
    void storiesLeaveOnlyTheirIdsBehind() throws IOException {
        List<Article> story = issue("The letter does not appear today.\n");
        assertThat(book().takenBack(story, NOW)).isEmpty();
        book().write(story);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("stories.txt"));
        }
    }

    @Test
    void brokenPageTakesNothingBack() throws IOException {
        List<Article> items = issue(ONE + TWO + THREE);
        book().write(items);
        try (Stream<Path> files = Files.list(folder)) {
            Path page =
                    files.filter(file -> file.toString().endsWith(".json"))
                            .findFirst()
                            .orElseThrow();
            Files.writeString(page, "{");
        }
        assertThat(book().takenBack(issue(ONE + TWO + FOUR), NOW)).isEmpty();
    }

    private IssueBook book() {
        return new IssueBook(folder);
    }

    private static List<Article> issue(String text) {
        String letter = "# The Rack Letter\n\nGood morning. This letter is for its readers.\n\n";
        return new DocumentReader(Limits.defaults())
                .read(
                        new Document(
                                "file:///letter.md",
                                (letter + text).getBytes(UTF_8),
                                Best.unknown(),
                                Best.unknown()),
                        NOW)
                .articles();
    }
}
