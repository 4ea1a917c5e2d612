package io.chipwire.enrich.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.chipwire.events.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The network of {@code encoder.onnx}, run by ONNX Runtime on one thread. */
final class OnnxEncoder implements Encoder {
    private static final String VERSION = "encoder-4";
    private static final String FILE = "encoder.onnx";
    private static final String VOCABULARY = "vocabulary.txt";
    private static final int BUYS = 0;
    private static final int SELLS = 1;
    private static final int LEASES = 2;
    private static final int STAGES = 3;

    /** What the network's answers and questions are numbered by, in the order of its training. */
    private static final List<Stage> STAGE_ORDER =
            List.of(
                    Stage.PLANNED,
                    Stage.ORDERED,
                    Stage.DELIVERED,
                    Stage.DEPLOYED,
                    Stage.CANCELLED,
                    Stage.DENIED);

    private static final List<Tag> TAG_ORDER = List.of(Tag.NONE, Tag.FIRST, Tag.FURTHER);

    private static final List<Window.Mark> MARK_ORDER =
            List.of(Window.Mark.TEXT, Window.Mark.NAME, Window.Mark.CHIPS, Window.Mark.MAKER);
    private static final List<Passage.Trade> TRADE_ORDER =
            List.of(
                    Passage.Trade.MAKER,
                    Passage.Trade.HOST,
                    Passage.Trade.HYPERSCALER,
                    Passage.Trade.STATE,
                    Passage.Trade.GROUP,
                    Passage.Trade.USER,
                    Passage.Trade.PERSON,
                    Passage.Trade.UNLISTED_LONG,
                    Passage.Trade.UNLISTED_SHORT,
                    Passage.Trade.OTHER);

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces words;

    private OnnxEncoder(byte[] network, List<String> vocabulary) throws OrtException {
        environment = OrtEnvironment.getEnvironment();
        words = new WordPieces(vocabulary);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // articles are read side by side, each on one thread
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(network, options);
        }
    }

    static Encoder builtIn() {
        return BuiltIn.ENCODER;
    }

    private static final class BuiltIn {
        private static final System.Logger LOG = System.getLogger(OnnxEncoder.class.getName());
        private static final Encoder ENCODER = load();

        private static Encoder load() {
            try (InputStream network = OnnxEncoder.class.getResourceAsStream(FILE);
                    InputStream vocabulary = OnnxEncoder.class.getResourceAsStream(VOCABULARY)) {
                if (network == null || vocabulary == null) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "no " + FILE + " in the program: claims are read without the network");
                    return Encoder.none();
                }
                List<String> pieces =
                        new String(vocabulary.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList();
                return new OnnxEncoder(network.readAllBytes(), pieces);
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            } catch (OrtException | UnsatisfiedLinkError e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the network's runtime does not run here: claims are read without it",
                        e);
                return Encoder.none();
            }
        }
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public Reading read(Passage passage, Reading before) {
        Map<Integer, Judgement> judged = new HashMap<>();
        Set<Passage.Span> names = new LinkedHashSet<>();
        Map<Window, Said> all = new HashMap<>();
        for (Window window : new Windows(passage, words).all()) {
            Window unnumbered = window.unnumbered();
            Said known = before.said().get(unnumbered);
            Said said = known == null ? run(window) : known;
            all.put(unnumbered, said);
            for (int i = 0; i < window.asked().size(); i++) {
                judged.merge(
                        window.asked().get(i).pair(),
                        said.judgements().get(i),
                        OnnxEncoder::either);
            }
            names.addAll(new NameTags(window, said.tags()).names());
        }
        return new Reading(judged, List.copyOf(names), all);
    }

    private Said run(Window window) {
        int size = window.pieces().size();
        List<Window.Asked> asked = window.asked();
        long[] ids = new long[size];
        long[] ones = new long[size];
        long[] marks = new long[size];
        for (int i = 0; i < size; i++) {
            ids[i] = window.pieces().get(i).piece().id();
            ones[i] = 1;
            marks[i] = MARK_ORDER.indexOf(window.marks().get(i));
        }
        float[] chips = new float[asked.size() * size];
        float[] names = new float[asked.size() * size];
        long[] distance = new long[asked.size()];
        long[] trade = new long[asked.size()];
        long[] place = new long[asked.size()];
        for (int i = 0; i < asked.size(); i++) {
            Window.Asked one = asked.get(i);
            average(chips, i * size, one.chips(), one.afterChips());
            average(names, i * size, one.name(), one.afterName());
            distance[i] = one.distance();
            trade[i] = TRADE_ORDER.indexOf(one.trade());
            place[i] = one.place();
        }
        try (OnnxTensor idsIn = whole(ids, 1, size);
                OnnxTensor onesIn = whole(ones, 1, size);
                OnnxTensor marksIn = whole(marks, 1, size);
                OnnxTensor chipsIn = real(chips, asked.size(), size);
                OnnxTensor namesIn = real(names, asked.size(), size);
                OnnxTensor distanceIn = whole(distance, asked.size());
                OnnxTensor tradeIn = whole(trade, asked.size());
                OnnxTensor placeIn = whole(place, asked.size());
                OrtSession.Result result =
                        session.run(
                                Map.of(
                                        "input_ids", idsIn,
                                        "attention_mask", onesIn,
                                        "token_type_ids", marksIn,
                                        "chips", chipsIn,
                                        "names", namesIn,
                                        "distance", distanceIn,
                                        "kind", tradeIn,
                                        "place", placeIn))) {
            float[][] pairs = (float[][]) result.get(0).getValue();
            float[][][] tags = (float[][][]) result.get(1).getValue();
            return new Said(
                    Arrays.stream(pairs).map(OnnxEncoder::judgement).toList(),
                    Arrays.stream(tags[0]).map(OnnxEncoder::tag).toList());
        } catch (OrtException e) {
            throw new IllegalStateException("the network did not answer", e);
        }
    }

    private static void average(float[] weights, int row, int from, int to) {
        for (int i = from; i < to; i++) {
            weights[row + i] = 1f / (to - from);
        }
    }

    private OnnxTensor whole(long[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    private OnnxTensor real(float[] values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
    }

    private static Judgement judgement(float[] said) {
        Map<Stage, Double> stages = new EnumMap<>(Stage.class);
        for (int i = 0; i < STAGE_ORDER.size(); i++) {
            stages.put(STAGE_ORDER.get(i), (double) said[STAGES + i]);
        }
        return new Judgement(said[BUYS], said[SELLS], said[LEASES], stages);
    }

    /** The likeliest. */
    private static Tag tag(float[] said) {
        int best = 0;
        for (int i = 1; i < said.length; i++) {
            best = said[i] > said[best] ? i : best;
        }
        return TAG_ORDER.get(best);
    }

    /** Of two places of one name, the one that says more. */
    private static Judgement either(Judgement one, Judgement two) {
        Map<Stage, Double> stages = new EnumMap<>(one.stages());
        two.stages().forEach((stage, said) -> stages.merge(stage, said, Math::max));
        return new Judgement(
                Math.max(one.buys(), two.buys()),
                Math.max(one.sells(), two.sells()),
                Math.max(one.leases(), two.leases()),
                stages);
    }
}
