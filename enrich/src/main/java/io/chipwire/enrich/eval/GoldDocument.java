package io.chipwire.enrich.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A document and what a careful reader found in it: a line of a gold file.
 *
 * @param id name of the document's file without its extension
 * @param source where the document is from; empty where the file does not say
 * @param published its day, where the file says
 * @param text its text in Markdown, where the file carries it
 * @param organisations every organisation that it names, as written, where somebody marked them
 * @param claims all its claims, optional ones too
 */
public record GoldDocument(
        String id,
        String source,
        Best<LocalDate> published,
        Best<String> text,
        Best<List<String>> organisations,
        List<GoldClaim> claims) {

    public GoldDocument {
        claims = List.copyOf(claims);
    }

    /**
     * Reads a gold file: lines of JSON with {@code id}, {@code claims} and, if known, {@code
     * source}, {@code published}, {@code text} and {@code orgs}.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is no such document; the message names the line
     */
    public static List<GoldDocument> read(Path file) throws IOException {
        List<GoldDocument> documents = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    documents.add(of(Json.tree(lines.get(i).getBytes(StandardCharsets.UTF_8))));
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw new IllegalArgumentException(
                            file + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return List.copyOf(documents);
    }

    private static GoldDocument of(JsonNode json) {
        if (!json.path("id").isTextual() || !json.path("claims").isArray()) {
            throw new IllegalArgumentException("expected a document with \"id\" and \"claims\"");
        }
        List<GoldClaim> claims = new ArrayList<>();
        json.path("claims").forEach(claim -> claims.add(GoldClaim.of(claim)));
        return new GoldDocument(
                json.path("id").asText(),
                json.path("source").asText(""),
                text(json, "published") instanceof Best.Value<String>(String day)
                        ? Best.of(LocalDate.parse(day))
                        : Best.unknown(),
                text(json, "text"),
                organisations(json.path("orgs")),
                claims);
    }

    private static Best<List<String>> organisations(JsonNode json) {
        if (!json.isArray()) {
            return Best.unknown();
        }
        List<String> names = new ArrayList<>();
        json.forEach(name -> names.add(name.asText()));
        return Best.of(List.copyOf(names));
    }

    private static Best<String> text(JsonNode json, String name) {
        return json.path(name).isTextual() ? Best.of(json.path(name).asText()) : Best.unknown();
    }

    /** All names of its buyers. */
    List<String> buyers() {
        return claims.stream().flatMap(claim -> claim.claim().buyers().stream()).toList();
    }

    /** How many of its claims must be found. */
    public int firmClaims() {
        return (int) claims.stream().filter(claim -> !claim.claim().optional()).count();
    }
}
