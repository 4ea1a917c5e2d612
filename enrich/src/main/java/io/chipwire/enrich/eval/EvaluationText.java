package io.chipwire.enrich.eval;

import io.chipwire.enrich.score.Calibration;
import io.chipwire.enrich.score.Score;
import io.chipwire.enrich.score.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An evaluation as people read it. */
public final class EvaluationText {
    /** From here on claims are called sure. */
    private static final double SURE = 0.8;

    private EvaluationText() {}

    /** The figures and the calibration table. */
    public static String figures(Evaluation evaluation) {
        Score score = evaluation.score();
        Score.Tally claims = score.claims();
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "documents %d, gold claims %d, predicted %d\n",
                        score.documents(),
                        claims.wanted(),
                        claims.predicted()));
        text.append(String.format(Locale.ROOT, "claim F1 %s\n", tally(claims)));
        text.append(
                String.format(
                        Locale.ROOT, "slot F1  %s  %s\n", tally(score.allSlots()), perSlot(score)));
        text.append(
                String.format(
                        Locale.ROOT,
                        "clean rate %.3f  (%d of %d documents without a claim)\n",
                        score.cleanRate(),
                        score.clean(),
                        score.quiet()));
        text.append('\n').append(calibration(evaluation.calibration()));
        return text.toString();
    }

    /**
     * How often each thing went wrong, the most frequent first.
     *
     * @param words whether each case is shown below its cause
     */
    public static String faults(Evaluation evaluation, boolean words) {
        Map<String, List<Fault>> byCause =
                evaluation.faults().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Fault::cause, TreeMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        byCause.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
                .forEach(entry -> {
                    text.append(
                            String.format(
                                    Locale.ROOT,
                                    "%5d  %s\n",
                                    entry.getValue().size(),
                                    entry.getKey()));
                    if (words) {
                        entry.getValue()
                                .forEach(fault ->
                                        text.append(
                                                String.format(
                                                        Locale.ROOT,
                                                        "         %s  %s\n",
                                                        fault.document(),
                                                        fault.words())));
                    }
                });
        return text.toString();
    }

    private static String calibration(Calibration calibration) {
        StringBuilder text = new StringBuilder();
        text.append("confidence  claims  mean   precision\n");
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.claims() > 0) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%.1f-%.1f     %6d  %.3f  %.3f\n",
                                bin.from(),
                                bin.to(),
                                bin.claims(),
                                bin.confidence(),
                                bin.precision()));
            }
        }
        Calibration.Bin sure = calibration.from(SURE);
        text.append(
                String.format(
                        Locale.ROOT,
                        "calibration error %.3f; precision of the %d claims at %.1f and above %.3f\n",
                        calibration.error(),
                        sure.claims(),
                        SURE,
                        sure.precision()));
        return text.toString();
    }

    private static String tally(Score.Tally tally) {
        return String.format(
                Locale.ROOT,
                "%.3f  (precision %.3f, recall %.3f)",
                tally.f1(),
                tally.precision(),
                tally.recall());
    }

    private static String perSlot(Score score) {
        StringBuilder text = new StringBuilder();
        for (Slot slot : Slot.values()) {
            Score.Tally tally = score.slots().getOrDefault(slot, Score.Tally.NONE);
            text.append(text.isEmpty() ? "" : "  ")
                    .append(slot.name().toLowerCase(Locale.ROOT))
                    .append(String.format(Locale.ROOT, " %.3f", tally.f1()));
        }
        return text.toString();
    }
}
