package io.chipwire.main.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.ingest.Submission;
import io.chipwire.query.http.Problem;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;

/**
 * A submission as it travels: {@code {"url": …, "contentBase64": …, "published": "2024-06-20",
 * "source": …}}. Without content the URL is fetched, so only http and https will do then; with
 * content it is a name, and nothing is opened.
 */
final class SubmissionForm {
    private static final int LONGEST_TEXT = 2048;

    private SubmissionForm() {}

    static Submission read(byte[] body) {
        JsonNode form = tree(body);
        URI url = url(text(form, "url"));
        Best<LocalDate> published = published(text(form, "published"));
        String source = text(form, "source");
        Best<String> name = source.isBlank() ? Best.unknown() : Best.of(source.strip());
        if (form.hasNonNull("contentBase64")) {
            return new Submission.Document(
                    url.toString(), content(form.get("contentBase64")), published, name);
        }
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "expected contentBase64, or an http(s) url, got " + url);
        }
        return new Submission.Address(url.toString(), published, name);
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode form = Json.tree(body);
            if (form.isObject()) {
                return form;
            }
            throw new Problem(HttpStatus.BAD_REQUEST, "expected a JSON object");
        } catch (IllegalArgumentException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static String text(JsonNode form, String field) {
        JsonNode value = form.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    field + ": expected a text of at most " + LONGEST_TEXT + " characters");
        }
        return value.textValue();
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            if (url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException _) {
            // Told below.
        }
        throw new Problem(
                HttpStatus.BAD_REQUEST, "url: expected an absolute address, got \"" + text + "\"");
    }

    private static Best<LocalDate> published(String text) {
        if (text.isBlank()) {
            return Best.unknown();
        }
        try {
            return Best.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            throw new Problem(
                    HttpStatus.BAD_REQUEST,
                    "published: expected a day such as 2024-06-20, got \"" + text + "\"");
        }
    }

    private static byte[] content(JsonNode value) {
        try {
            return Base64.getDecoder().decode(value.asText());
        } catch (IllegalArgumentException e) {
            throw new Problem(HttpStatus.BAD_REQUEST, "contentBase64: " + e.getMessage());
        }
    }
}
