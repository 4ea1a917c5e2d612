package io.chipwire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void seedsHaveTheTitlesThatAReaderSees() throws IOException {
        assertThat(seed("002").title()).startsWith("Musk's entry into AIGC");
        assertThat(seed("003").title()).startsWith("ByteDance, the owner of TikTok, is reportedly");
        assertThat(seed("004").title())
                .isEqualTo("Elon Musk Has Reportedly Bought 100,000 GPUs For Twitter’s AI Search");
    }

    @Test
    void onlyADateLineDatesASeed() throws IOException {
        assertThat(seed("002").published())
                .isEqualTo(new Dating.Dated(LocalDate.of(2023, 4, 12), "date line"));
        assertThat(items("000")).extracting(Article::published).containsOnly(new Dating.Undated());
        assertThat(items("001")).extracting(Article::published).containsOnly(new Dating.Undated());
        assertThat(seed("003").published()).isEqualTo(new Dating.Undated());
        assertThat(seed("004").published()).isEqualTo(new Dating.Undated());
    }

    @Test
    void garbledNewsletterIsRepairedAndItsMarkersAreGone() throws IOException {
        assertThat(items("000"))
                .flatExtracting(Article::blocks)
                .extracting(Article.Block::text)
                .anyMatch(text -> text.contains("AI’s impact on the nature of work"))
                .anyMatch(text -> text.contains("the company behind TikTok has recently"))
                .anyMatch(
                        text -> text.contains("Actually, GPUs worth more than $1B. That estimates"))
                .noneMatch(text -> text.contains("**") || text.contains("utm_source"));
        assertThat(items("000"))
                .flatExtracting(Article::links)
                .anyMatch(link -> link.url().startsWith("https://www.tomshardware.com/news/"));
    }

    @Test
    void newsletterIsCutIntoItsPicksItsToolsAndItsLinks() throws IOException {
        assertThat(items("000"))
                .filteredOn(item -> !item.sponsored())
                .extracting(Article::title)
                .startsWith(
                        "ByteDance has gobbled up $1B of Nvidia GPUs for AI.",
                        "Pixar team up with Disney to use AI in their latest film Elemental",
                        "Generative AI meets robotics in this virtual world synthetic data generator",
                        "Virtual CMO",
                        "Sonic Link",
                        "Personaliz",
                        "Deepchecks Monitoring",
                        "AI Resumes",
                        "Mask my prompt",
                        "Alpha Feed",
                        "Simple AI chat",
                        "Longshot AI",
                        "Olvy 2.0",
                        "Next job interview could be with AI instead of a person.",
                        "AI: First New UI Paradigm in 60 Years",
                        "Snap hopes to use My AI chatbot interactions to personalize ads; users have sent 10B messages to My AI.",
                        "The AI workforce")
                .contains(
                        "92% of programmers are using AI tools, says GitHub developer survey.",
                        "Can you use ChatGPT in VS Code?")
                .noneMatch(title -> title.contains("today's email") || title.contains("Loved it"));
        assertThat(items("000"))
                .filteredOn(Article::sponsored)
                .extracting(Article::title)
                .hasSize(2)
                .anyMatch(title -> title.startsWith("Meet Fin."))
                .anyMatch(title -> title.startsWith("SEO tool"));
    }

    @Test
    void linesLedByEmojiAreTheItemsOfALetter() throws IOException {
        assertThat(items("001"))
                .extracting(Article::title)
                .containsExactly(
                        "\"Art is Art because of how it makes us feel\"",
                        "‘ByteDance Has Gobbled Up $1 Billion of Nvidia GPUs for AI This Year’",
                        "OpenAI is considering an AI Model “App Store”",
                        "‘Large Language Models are a breakthrough technology for individual productivity, but not (yet) for organizations’",
                        "Amazon Logistics vs UPS vs FedEx vs USPS",
                        "Amazon Ads — Buying and Selling!",
                        "Plug-in Hybrids vs Fully Electric Vehicles Sales",
                        "The number of lakes in northern Québec is kind of bonkers",
                        "The Beatles: Two of Us (in the studio)");
    }

    private static Article seed(String number) throws IOException {
        List<Article> articles = items(number);
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    private static List<Article> items(String number) throws IOException {
        try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
            Path file =
                    files.filter(path -> path.getFileName().toString().startsWith(number + "_"))
                            .findFirst()
                            .orElseThrow();
            Document document = Document.file(file, Best.unknown(), Best.unknown());
            Reading reading = new DocumentReader(Limits.defaults()).read(document, NOW);
            assertThat(reading.refused()).isEmpty();
            return reading.articles();
        }
    }
}
