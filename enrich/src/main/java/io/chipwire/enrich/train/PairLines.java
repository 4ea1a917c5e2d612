package io.chipwire.enrich.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.encoder.Encoder;
import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.eval.Evaluation;
import io.chipwire.enrich.eval.GoldClaim;
import io.chipwire.enrich.eval.GoldDocument;
import io.chipwire.enrich.learn.LinkModel;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.events.Article;
import io.chipwire.events.Best;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Writes what the network learns from: a line of JSON for each article, with its sentences, the
 * chips and names in them, the organisations that the careful reader marked, and for each pair what
 * that reader found.
 */
public final class PairLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNKNOWN = -1;

    private final Evaluation.Articles articles;
    private final ClaimReader reader;

    /**
     * @param lexicon with or without the buyers of the documents; the network learns from both
     */
    public PairLines(Evaluation.Articles articles, Lexicon lexicon) {
        this.articles = articles;
        this.reader = new ClaimReader(lexicon, LinkModel.none(), Encoder.none());
    }

    /**
     * Writes the lines of a document.
     *
     * @throws IOException if the document cannot be read or the lines not be written
     */
    public void write(GoldDocument document, Writer out) throws IOException {
        List<Article> read = articles.of(document);
        List<List<GoldClaim>> claims = Training.byArticle(document.claims(), read);
        for (int i = 0; i < read.size(); i++) {
            Article article = read.get(i);
            List<NameSpan> told = new MarkedNames(document).in(article);
            List<Lesson.Taught> taught =
                    new Lesson(article, reader.candidates(article, told), claims.get(i)).taught();
            int from = 0;
            for (Passage passage : reader.passages(article, told)) {
                int to = from + passage.pairs().size();
                out.write(line(document, passage, taught.subList(from, to)) + "\n");
                from = to;
            }
        }
    }

    private static String line(GoldDocument document, Passage passage, List<Lesson.Taught> taught) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", document.id());
        line.put("source", document.source());
        ArrayNode rows = line.putArray("rows");
        for (Passage.Row row : passage.rows()) {
            rows.addArray().add(row.block()).add(row.isHeading()).add(row.text());
        }
        if (document.organisations() instanceof Best.Value<List<String>>(List<String> names)) {
            ArrayNode organisations = line.putArray("organisations");
            names.forEach(organisations::add);
        }
        ArrayNode chips = line.putArray("chips");
        passage.chips().forEach(span -> add(span, chips));
        ArrayNode figures = line.putArray("figures");
        for (Passage.Figure figure : passage.figures()) {
            ArrayNode names =
                    figures.addObject()
                            .put("trade", figure.trade().name().toLowerCase(Locale.ROOT))
                            .putArray("names");
            figure.names().forEach(span -> add(span, names));
        }
        ArrayNode pairs = line.putArray("pairs");
        for (int i = 0; i < taught.size(); i++) {
            Passage.Pair pair = passage.pairs().get(i);
            Lesson.Taught one = taught.get(i);
            pairs.addArray()
                    .add(pair.chips())
                    .add(pair.figure())
                    .add(number(one.buys()))
                    .add(number(one.sells()))
                    .add(number(one.leases()))
                    .add(one.stage() instanceof Best.Value<String>(String stage) ? stage : "");
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Passage.Span span, ArrayNode into) {
        into.addArray().add(span.row()).add(span.start()).add(span.end());
    }

    private static int number(Best<Boolean> answer) {
        return switch (answer) {
            case Best.Value<Boolean>(Boolean yes) -> yes ? 1 : 0;
            case Best.Unknown<Boolean> _ -> UNKNOWN;
        };
    }
}
