package io.chipwire.bench;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Json;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Submission.Document;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.lexicon.Lexicon;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Processor time of the two stages that read, without Kafka: documents to articles, articles to
 * claims.
 *
 * <p>{@code bench/run stages [articles, 2000 unless told] [rounds, 5 unless told]}
 */
public final class Stages {
    private static final long SEED = 3;

    private Stages() {}

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Machine.print(System.out);
        List<Document> documents =
                GeneratedNews.articles(count, SEED)
                        .map(news ->
                                new Document(
                                        news.url(),
                                        news.text().getBytes(StandardCharsets.UTF_8),
                                        Best.of(news.published()),
                                        Best.unknown()))
                        .toList();
        DocumentReader reader = new DocumentReader(Limits.defaults());
        ClaimReader claims = new ClaimReader(Lexicon.builtIn());
        System.out.println(Machine.row("round", "stage", "ms an article", "articles/s of a core"));
        System.out.println(Machine.row("---:", "---", "---:", "---:"));
        for (int round = 1; round <= rounds; round++) {
            List<Article> articles = new ArrayList<>();
            long start = Machine.processNanos();
            documents.forEach(
                    document -> articles.addAll(reader.read(document, Instant.EPOCH).articles()));
            print(round, "documents to articles", Machine.processNanos() - start, count);
            start = Machine.threadNanos();
            articles.forEach(claims::read);
            print(round, "articles to claims", Machine.threadNanos() - start, count);
            start = Machine.threadNanos();
            articles.forEach(Json::bytes);
            print(round, "articles to JSON", Machine.threadNanos() - start, count);
        }
    }

    private static void print(int round, String stage, long nanos, int count) {
        double millis = nanos / 1e6 / count;
        System.out.println(
                Machine.row(
                        round, stage, Machine.fixed(millis, 3), Machine.fixed(1_000 / millis, 0)));
    }
}
