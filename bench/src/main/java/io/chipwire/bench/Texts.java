package io.chipwire.bench;

import io.chipwire.enrich.claim.ClaimReader;
import io.chipwire.enrich.claim.HostileText;
import io.chipwire.events.Article;
import io.chipwire.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the reader of claims takes for texts that are made to take long, and how that grows: a
 * tenth of a million characters and a million, in processor time of the process.
 *
 * <p>{@code bench/run texts}, or only those that hold some words: {@code bench/run texts bought}
 */
public final class Texts {
    private static final int LARGE = 1_000_000;
    private static final int TIMES = 10;
    private static final int ROUNDS = 3;

    /** In nanoseconds; processor time is counted in ticks of ten milliseconds. */
    private static final long LONG_ENOUGH = 500_000_000L;

    private Texts() {}

    public static void main(String[] arguments) {
        String words = arguments.length > 0 ? arguments[0] : "";
        Machine.print(System.out);
        ClaimReader reader = new ClaimReader(Lexicon.builtIn());
        System.out.println(Machine.row("text", "ms of 100 KB", "ms of 1 MB", "times the time"));
        System.out.println(Machine.row("---", "---:", "---:", "---:"));
        List<HostileText> chosen =
                HostileText.all().stream().filter(text -> text.words().contains(words)).toList();
        for (HostileText text : chosen) {
            double small = least(reader, text.article(LARGE / TIMES));
            double large = least(reader, text.article(LARGE));
            System.out.println(
                    Machine.row(
                            text.toString().replace("|", "\\|"),
                            Machine.fixed(small / 1e6, 0),
                            Machine.fixed(large / 1e6, 0),
                            Machine.fixed(large / small, 1)));
        }
    }

    /** The least of several: what others do on the machine only adds. */
    private static double least(ClaimReader reader, Article article) {
        List<Double> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = Machine.processNanos();
            int reads = 0;
            do {
                reader.read(article);
                reads++;
            } while (Machine.processNanos() - start < LONG_ENOUGH);
            nanos.add((Machine.processNanos() - start) / (double) reads);
        }
        return nanos.stream().mapToDouble(each -> each).min().orElseThrow();
    }
}
