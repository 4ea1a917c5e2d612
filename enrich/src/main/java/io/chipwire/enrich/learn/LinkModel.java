package io.chipwire.enrich.learn;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned of who obtains which chips: a table of weights for each question, and how far
 * its answers can be trusted.
 *
 * <p>Its file is text: lines of question, feature and weight, divided by tabs, in the order of the
 * alphabet, and the points of each curve of confidence as the question {@value #CURVE} and the kind
 * of claim.
 *
 * @param questions weights by the name of the question
 * @param confidences from probability to share of right claims, by the kind of claim
 */
public record LinkModel(Map<String, Weights> questions, Map<String, Confidence> confidences) {
    private static final String FILE = "links.tsv";

    private static final String CURVE = "confidence-";

    /** How the kind of a claim ends whose article tells more like it. */
    public static final String SEVERAL = " several";

    /** Whether somebody obtains the chips. */
    public static final String BUYER = "buyer";

    /** Whether somebody sells them or rents them out. */
    public static final String SELLER = "seller";

    /** Whether they are rented. */
    public static final String LEASE = "lease";

    /** How far the purchase has come: this, and the word of the stage. */
    public static final String STAGE = "stage-";

    public LinkModel {
        questions = Map.copyOf(questions);
        confidences = Map.copyOf(confidences);
    }

    /** The weights of a question; none for a question that the model was not taught. */
    public Weights weights(String question) {
        return questions.getOrDefault(question, new Weights(Map.of()));
    }

    /**
     * The curve of a kind of claim; one of {@value #SEVERAL} that was not measured has that of the
     * others. For an unknown kind the probability is the confidence.
     */
    public Confidence confidence(String kind) {
        String other =
                kind.endsWith(SEVERAL) ? kind.substring(0, kind.length() - SEVERAL.length()) : kind;
        return confidences.getOrDefault(kind, confidences.getOrDefault(other, Confidence.asItIs()));
    }

    /** A model that knows nothing. */
    public static LinkModel none() {
        return new LinkModel(Map.of(), Map.of());
    }

    /** The model that comes with the program; one that knows nothing where its file is missing. */
    public static LinkModel builtIn() {
        return BuiltIn.MODEL;
    }

    private static final class BuiltIn {
        private static final LinkModel MODEL = load();

        private static LinkModel load() {
            try (InputStream file = LinkModel.class.getResourceAsStream(FILE)) {
                return file == null
                        ? none()
                        : read(new InputStreamReader(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    /**
     * Reads a model's file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line has another form; the message says which
     */
    public static LinkModel read(Reader file) throws IOException {
        Map<String, Map<String, Float>> weights = new HashMap<>();
        Map<String, Map<Double, Double>> curves = new HashMap<>();
        List<String> lines = file.readAllLines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 3) {
                throw new IllegalArgumentException(
                        "expected question, feature and weight in line "
                                + (i + 1)
                                + ", got "
                                + line);
            }
            if (cells[0].startsWith(CURVE)) {
                curves.computeIfAbsent(cells[0].substring(CURVE.length()), _ -> new TreeMap<>())
                        .put(Double.valueOf(cells[1]), Double.valueOf(cells[2]));
            } else {
                weights.computeIfAbsent(cells[0], _ -> new HashMap<>())
                        .put(cells[1], Float.valueOf(cells[2]));
            }
        }
        Map<String, Weights> questions = new HashMap<>();
        weights.forEach((question, own) -> questions.put(question, new Weights(own)));
        Map<String, Confidence> confidences = new HashMap<>();
        curves.forEach(
                (kind, curve) -> confidences.put(kind, new Confidence(points(curve.entrySet()))));
        return new LinkModel(questions, confidences);
    }

    private static List<Confidence.Point> points(Collection<Map.Entry<Double, Double>> curve) {
        return curve.stream()
                .map(point -> new Confidence.Point(point.getKey(), point.getValue()))
                .toList();
    }

    /**
     * Writes the file that {@link #read} reads; weights are rounded to three decimals.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Writer file) throws IOException {
        for (Map.Entry<String, Weights> question : new TreeMap<>(questions).entrySet()) {
            Map<String, Float> own = new LinkedHashMap<>(question.getValue().byFeature());
            for (String feature : question.getValue().features()) {
                float weight = Math.round(own.getOrDefault(feature, 0f) * 1000) / 1000f;
                if (weight != 0) {
                    file.write(question.getKey() + "\t" + feature + "\t" + weight + "\n");
                }
            }
        }
        for (Map.Entry<String, Confidence> curve : new TreeMap<>(confidences).entrySet()) {
            for (Confidence.Point point : curve.getValue().points()) {
                String cells = "\t" + point.probability() + "\t" + point.share() + "\n";
                file.write(CURVE + curve.getKey() + cells);
            }
        }
    }
}
