package io.chipwire.main;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.events.Claims;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.index.lucene.DealIndex;
import io.chipwire.ingest.DocumentReader;
import io.chipwire.ingest.Submission;
import io.chipwire.ingest.limit.Limits;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.query.QueryConfig;
import io.chipwire.query.QueryServer;
import io.chipwire.query.correct.Editors;
import io.chipwire.query.http.CorrectionApi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * News, merged and served without Kafka: what the parts do, one after the other. Corrections are
 * followed at once.
 */
public final class Newsroom implements AutoCloseable {
    /** The token of the editor Ada. */
    public static final String TOKEN = "a-token-that-nobody-guesses";

    private static final Lexicon LEXICON = Lexicon.builtIn();
    private static final ClaimReader CLAIMS = new ClaimReader(LEXICON);
    private static final Reference REFERENCE = Reference.of(LEXICON);
    private static final Instant START = Instant.parse("2024-12-01T08:00:00Z");

    /** Two decisions are never of one moment. */
    private final AtomicLong seconds = new AtomicLong();

    private final InstantSource clock = () -> START.plusSeconds(seconds.getAndIncrement());

    private final Map<String, List<Statement>> statements = new TreeMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final Set<String> published = new HashSet<>();
    private final DealIndex index;
    private final QueryServer server;

    /** An empty newsroom that keeps its index and the list of its editors in a folder. */
    public Newsroom(Path folder) throws Exception {
        Path editors = Files.writeString(folder.resolve("editors"), "Ada = " + TOKEN + "\n");
        index = DealIndex.open(folder.resolve("index"));
        server =
                new QueryServer(
                                QueryConfig.onLoopback(0),
                                index.search(LEXICON),
                                LEXICON,
                                List.of(),
                                clock,
                                routes ->
                                        new CorrectionApi(
                                                        index.search(LEXICON),
                                                        LEXICON,
                                                        Editors.read(editors, new ArrayList<>()),
                                                        this::decide,
                                                        clock)
                                                .addTo(routes))
                        .start();
    }

    /** Where it answers. */
    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Reads an article and publishes what becomes of it. */
    public Newsroom tell(String name, String day, String source, String sentence) {
        Submission.Document document =
                new Submission.Document(
                        "https://news.example/" + name.replaceAll("\\W+", "-"),
                        ("# " + name + "\n\n" + sentence + "\n").getBytes(StandardCharsets.UTF_8),
                        Best.of(LocalDate.parse(day)),
                        Best.of(source));
        for (Article article :
                new DocumentReader(Limits.defaults()).read(document, clock.instant()).articles()) {
            Claims claims = CLAIMS.read(article);
            claims.claims()
                    .forEach(claim ->
                            statements
                                    .computeIfAbsent(
                                            REFERENCE.root(claim.buyer().value().id()),
                                            _ -> new ArrayList<>())
                                    .add(new Statement(claims.article(), claim)));
        }
        publish();
        return this;
    }

    @Override
    public void close() {
        server.close();
        index.close();
    }

    private void decide(Correction correction) {
        corrections.add(correction);
        index.put(correction);
        publish();
    }

    private void publish() {
        Set<String> gone = new HashSet<>(published);
        published.clear();
        statements.forEach((buyer, told) -> {
            List<Correction> decided =
                    corrections.stream()
                            .filter(one -> REFERENCE.root(one.buyer()).equals(buyer))
                            .toList();
            for (Deal deal : new DealMerger(REFERENCE).deals(told, decided)) {
                index.put(deal);
                published.add(deal.id());
            }
        });
        gone.removeAll(published);
        gone.forEach(index::dropDeal);
        index.refresh();
    }
}
