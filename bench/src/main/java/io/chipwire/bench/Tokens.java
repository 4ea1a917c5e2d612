package io.chipwire.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.mention.TokenReader;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.enrich.sentence.SentenceSplitter;
import io.chipwire.events.Article;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Best;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Json;
import io.chipwire.events.Source;
import io.chipwire.events.signature.TextSignature;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Tokens a second of processor time of one thread, of our reading and of OpenNLP's sentence
 * detector, tokenizer and part-of-speech tagger, in turns over the same texts. All are counted in
 * OpenNLP's tokens.
 *
 * <p>Arguments: files of texts, a JSON object with {@code text} on each line. Without any,
 * generated news: one article in twenty about chips, and all of them.
 */
public final class Tokens {
    private static final int ROUNDS = 5;
    private static final int ARTICLES = 1_000;
    private static final int ONE_IN = 20;
    private static final long SEED = 11;

    /** Processor time: other programs on the machine do not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lexicon lexicon = Lexicon.builtIn();
    private final ClaimReader claims = new ClaimReader(lexicon);
    private final SentenceDetectorME sentences;
    private final TokenizerME tokenizer;
    private final POSTaggerME tagger;

    private Tokens() throws IOException {
        try (InputStream sentence = model("sentence");
                InputStream tokens = model("tokens");
                InputStream pos = model("pos")) {
            sentences = new SentenceDetectorME(new SentenceModel(sentence));
            tokenizer = new TokenizerME(new TokenizerModel(tokens));
            tagger = new POSTaggerME(new POSModel(pos));
        }
    }

    private static InputStream model(String name) throws IOException {
        String file = "/opennlp-en-ud-ewt-" + name + "-1.2-2.5.0.bin";
        InputStream in = Tokens.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("expected the model " + file + " on the class path");
        }
        return in;
    }

    public static void main(String[] arguments) throws IOException {
        Tokens tokens = new Tokens();
        System.out.println("| texts | reader | tokens/s, median of " + ROUNDS + " |");
        System.out.println("|---|---|---:|");
        if (arguments.length == 0) {
            tokens.measure("generated, one in " + ONE_IN + " about chips", generated(ONE_IN));
            tokens.measure("generated, all about chips", generated(1));
        }
        for (String file : arguments) {
            List<String> texts = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                JsonNode row = Json.tree(line.getBytes(StandardCharsets.UTF_8));
                texts.add(row.path("text").asText());
            }
            tokens.measure(String.valueOf(Path.of(file).getFileName()), texts);
        }
    }

    /** Generated news, of which only one in so many keeps the paragraph that tells the deal. */
    private static List<String> generated(int oneIn) {
        List<GeneratedNews.Document> news = GeneratedNews.articles(ARTICLES, SEED).toList();
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> {
                    List<String> parts = new ArrayList<>(List.of(news.get(i).text().split("\n\n")));
                    if (i % oneIn != 0) {
                        parts.remove(2);
                    }
                    return String.join("\n\n", parts);
                })
                .toList();
    }

    private void measure(String name, List<String> texts) {
        List<Article> articles = texts.stream().map(Tokens::article).toList();
        List<Double> openNlp = new ArrayList<>();
        List<Double> mentions = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            long tokens = sum(texts, this::tag);
            long tagged = THREADS.getCurrentThreadCpuTime();
            sum(articles, this::mentions);
            long mentioned = THREADS.getCurrentThreadCpuTime();
            sum(articles, article -> claims.read(article).claims().size());
            long end = THREADS.getCurrentThreadCpuTime();
            if (round >= 0) {
                openNlp.add(tokens * 1e9 / (tagged - start));
                mentions.add(tokens * 1e9 / (mentioned - tagged));
                whole.add(tokens * 1e9 / (end - mentioned));
            }
        }
        row(name, "OpenNLP: sentences, tokens, parts of speech", openNlp);
        row(name, "Chipwire: sentences, tokens, mentions", mentions);
        row(name, "Chipwire: claims", whole);
    }

    private static <T> long sum(List<T> texts, ToLongFunction<T> read) {
        return texts.stream().mapToLong(read).sum();
    }

    private long tag(String text) {
        long count = 0;
        for (String sentence : sentences.sentDetect(text)) {
            String[] tokens = tokenizer.tokenize(sentence);
            count += tagger.tag(tokens).length;
        }
        return count;
    }

    private long mentions(Article article) {
        TokenReader reader = new TokenReader(lexicon, article.published());
        long count = 0;
        for (Sentence sentence : SentenceSplitter.split(article)) {
            count += reader.read(sentence).size();
        }
        return count;
    }

    private static void row(String texts, String reader, List<Double> perSecond) {
        double median = perSecond.stream().sorted().toList().get(perSecond.size() / 2);
        System.out.println(
                String.format(Locale.ROOT, "| %s | %s | %,.0f |", texts, reader, median));
    }

    private static Article article(String text) {
        List<Block> blocks =
                text.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Block(Block.Kind.PARAGRAPH, line.strip()))
                        .toList();
        String url = "file:///" + ContentId.of(text);
        return new Article(
                Article.SCHEMA,
                ContentId.of(url),
                ContentId.of(text),
                url,
                url,
                new Source("bench", "Bench", Source.Kind.FILE),
                new Article.Place.Standalone(),
                blocks.isEmpty() ? "" : blocks.getFirst().text(),
                List.of(),
                new Dating.Undated(),
                new Dating.Undated(),
                Instant.EPOCH,
                "en",
                blocks,
                List.of(),
                false,
                ContentId.sha256(text),
                TextSignature.of(text),
                Best.unknown());
    }
}
