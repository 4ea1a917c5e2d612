package io.chipwire.enrich.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Source;
import io.chipwire.events.signature.TextSignature;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSplitterTest {
    @Test
    void sentencesEndAtFullStopsAndLineBreaks() {
        assertThat(split("Meta bought chips. Why? Nobody knows\nNext line"))
                .containsExactly("Meta bought chips.", "Why?", "Nobody knows", "Next line");
    }

    @Test
    void abbreviationsInitialsAndNumbersDoNotEndOne() {
        assertThat(split("Acme Inc. paid $1.5 billion to J. Smith of the U.S. Army in Nov. 2023."))
                .hasSize(1);
    }

    @Test
    void gluedSentencesAreParted() {
        assertThat(split("GPUs worth more than $1B.That is a lot."))
                .containsExactly("GPUs worth more than $1B.", "That is a lot.");
    }

    @Test
    void quotesStayWithTheirSentence() {
        assertThat(split("\u201cWe bought them.\u201d He smiled."))
                .containsExactly("\u201cWe bought them.\u201d", "He smiled.");
    }

    @Test
    void theTitleComesFirstAndPlacesAreKept() {
        List<Sentence> sentences = SentenceSplitter.split(article("One. Two."));
        assertThat(sentences.getFirst().text()).isEqualTo("Title");
        Sentence last = sentences.getLast();
        assertThat(last.evidence(last.start(), last.end()).words()).isEqualTo("Two.");
    }

    private static List<String> split(String text) {
        return SentenceSplitter.split(article(text)).stream().skip(1).map(Sentence::text).toList();
    }

    private static Article article(String text) {
        return new Article(
                Article.SCHEMA,
                "id",
                "revision",
                "file:///x",
                "file:///x",
                new Source("test", "Test", Source.Kind.FILE),
                new Article.Place.Standalone(),
                "Title",
                List.of(),
                new Dating.Undated(),
                new Dating.Undated(),
                Instant.EPOCH,
                "en",
                List.of(new Block(Block.Kind.PARAGRAPH, text)),
                List.of(),
                false,
                ContentId.sha256(text),
                TextSignature.of(text),
                Best.unknown());
    }
}
