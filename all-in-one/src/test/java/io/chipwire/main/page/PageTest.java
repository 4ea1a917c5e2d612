package io.chipwire.main.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chipwire.main.Newsroom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web page, run by a real browser. */
class PageTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir Path folder;
    private Path chromium = Path.of("chromium");

    @BeforeEach
    void findBrowser() {
        Optional<Path> found =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                        .flatMap(bin ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(bin, name)))
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(found.isPresent(), "no Chromium is installed: the page is not looked at");
        chromium = found.orElse(chromium);
    }

    @Test
    void aDealShowsItsDisputeItsDatedHistoryAndItsOrigins() throws Exception {
        try (Newsroom news = new Newsroom(folder)) {
            news.tell(
                            "Novels",
                            "2024-04-12",
                            "Harbour Wire",
                            "Lumenfield AI has ordered 10,000 H200 GPUs from Supermicro for a model"
                                    + " that is to write novels.")
                    .tell(
                            "What for?",
                            "2024-04-20",
                            "Gulf Circuit",
                            "Who needs so much? According to Reuters, Lumenfield AI bought"
                                    + " 100,000 H200 GPUs from Supermicro.");

            assertThat(text(news.address() + "/?buyer=Lumenfield+AI"))
                    .contains(
                            "Open: sources disagree on the quantity",
                            "10,000 chips: held by Harbour Wire since 2024-04-12",
                            "100,000 chips: held by Reuters since 2024-04-20",
                            "First value shown because: ",
                            "Reuters: never read itself, only credited",
                            "“What for?”, Gulf Circuit credits Reuters",
                            "2024-04-12 first known by Novels · Harbour Wire",
                            "origins: Harbour Wire → ")
                    .doesNotContain("No answer");
            assertThat(text(news.address() + "/?buyer=Lumenfield+AI&asOf=2024-04-12"))
                    .contains("1 deal.", "As could be known by 2024-04-12", "10,000 H200")
                    .doesNotContain("disagree on", "Gulf Circuit");
        }
    }

    @Test
    void whatLooksWrongIsSaidAndStillCounted() throws Exception {
        try (Newsroom news = new Newsroom(folder)) {
            news.tell(
                    "Cheap",
                    "2024-03-01",
                    "Baltic Wire",
                    "Mistfjord Telecom has ordered 10,000 H100 GPUs from Dell for $12 million.");

            assertThat(text(news.address() + "/"))
                    .contains(
                            "Looks wrong, and is shown as told",
                            "is 1,200 USD each, usual are 25,000 to 40,000",
                            "about 10,000 H100-equivalents (derived)");
            assertThat(text(news.address() + "/?by=buyer"))
                    .contains(
                            "1 sum, each deal counted once",
                            "Mistfjord Telecom chip 10,000 10,000 10,000 10,000 1");
        }
    }

    /** What a reader of the page sees, the page's own script done. */
    private String text(String address) throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        Process browser =
                new ProcessBuilder(
                                List.of(
                                        chromium.toString(),
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--user-data-dir=" + folder.resolve("browser"),
                                        "--virtual-time-budget=10000",
                                        "--dump-dom",
                                        address))
                        .redirectOutput(page.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            browser.destroyForcibly();
        }
        return Files.readString(page, StandardCharsets.UTF_8)
                .replaceAll("(?s)<(script|style|noscript).*?</\\1>", "")
                .replaceAll("</?(strong|span|a)\\b[^>]*>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&nbsp;", " ")
                .replaceAll("\\s+", " ");
    }
}
