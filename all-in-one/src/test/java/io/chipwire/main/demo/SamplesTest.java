package io.chipwire.main.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.main.Repository;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    @TempDir Path folder;

    @Test
    void everyDocumentOfTheListIsThere() throws Exception {
        Samples samples = Samples.in(Repository.root().resolve("samples"));

        assertThat(samples.entries()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(samples.entries())
                .allMatch(entry -> Files.exists(samples.folder().resolve(entry.path())));
    }

    @Test
    void aBrokenLineIsNamed() throws Exception {
        Files.writeString(folder.resolve("demo.tsv"), "# paths\na.txt 2024-01-01\n");

        assertThatThrownBy(() -> Samples.in(folder)).hasMessageContaining("demo.tsv:2: expected");
    }

    @Test
    void theSiteServesItsPagesAndNothingElseAndKeepsItsPort() throws Exception {
        Path pages = Files.createDirectory(folder.resolve("site"));
        Files.writeString(pages.resolve("feed.xml"), "<rss>{{site}}/a.html</rss>");
        Files.writeString(folder.resolve("secret.html"), "secret");
        String address;
        try (SampleSite site = SampleSite.serve(pages, folder.resolve("port"));
                HttpClient http = HttpClient.newHttpClient()) {
            address = site.address();
            assertThat(get(http, address + "/feed.xml").body())
                    .isEqualTo("<rss>" + address + "/a.html</rss>");
            assertThat(get(http, address + "/%2e%2e/secret.html").statusCode()).isEqualTo(404);
            assertThat(get(http, address + "/none.html").statusCode()).isEqualTo(404);
        }
        try (SampleSite again = SampleSite.serve(pages, folder.resolve("port"))) {
            assertThat(again.address()).isEqualTo(address);
        }
    }

    private static HttpResponse<String> get(HttpClient http, String url) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
