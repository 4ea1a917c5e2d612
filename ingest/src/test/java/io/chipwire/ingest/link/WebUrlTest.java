package io.chipwire.ingest.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.ingest.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {
    /** What the class says it does not do: other schemes, and hosts in brackets. */
    private static final Pattern OURS = Pattern.compile("(?is)\\s*https?:[/\\\\]{2}[^\\[\\]]*");

    @ParameterizedTest
    @CsvSource({
        "HTTP://News.Example, http://news.example/",
        "https://news.example:443/a/../b/./c, https://news.example/b/c",
        "http:\\\\news.example\\a, http://news.example/a",
        "https://me:secret@news.example/a, https://news.example/a",
        "https://news.example/ä b?q=ü&r='#ö, https://news.example/%C3%A4%20b?q=%C3%BC&r=%27#%C3%B6",
        "https://bücher.example/, https://xn--bcher-kva.example/",
        "https://news.example/%7Ea%2fb, https://news.example/%7Ea%2fb",
        "http://0x7f.1/, http://127.0.0.1/",
    })
    void urlIsWrittenAsBrowsersWriteIt(String written, String read) {
        assertThat(text(written)).isEqualTo(read);
        assertThat(text(read)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news.example",
                "mailto:a@b.example",
                "http://",
                "http://a b/",
                "http://a:x/",
                "http://a:65536/",
                "http://256.256.256.256/"
            })
    void whatIsNoUrlIsNone(String text) {
        assertThat(WebUrl.of(text)).isEqualTo(Best.unknown());
    }

    @Test
    void standardsOwnCasesAreRead() throws IOException {
        JsonNode cases =
                Json.tree(Files.readAllBytes(Shared.path("suites/wpt-url/urltestdata.json")));
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (JsonNode each : cases) {
            String input = each.path("input").asText();
            if (each.isObject() && OURS.matcher(input).matches()) {
                all++;
                String expected = each.path("href").asText().replaceFirst("(?<=//)[^/@]*@", "");
                if (!text(input).equals(expected)) {
                    wrong.add(input + " -> " + text(input) + ", not " + expected);
                }
            }
        }
        assertThat(all).isGreaterThan(100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(all / 50);
    }

    private static String text(String url) {
        return switch (WebUrl.of(url)) {
            case Best.Value<WebUrl>(WebUrl read) -> read.toString();
            case Best.Unknown<WebUrl>() -> "";
        };
    }
}
