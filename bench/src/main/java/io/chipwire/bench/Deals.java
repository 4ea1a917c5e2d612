package io.chipwire.bench;

import io.chipwire.enrich.deal.DealMerger;
import io.chipwire.enrich.deal.Reference;
import io.chipwire.enrich.deal.Statement;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.ArticleRef;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.Deal;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Json;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Source;
import io.chipwire.events.Stage;
import io.chipwire.events.signature.TextSignature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Processor time of merging on one core, and how many bytes a deal takes beyond its claims, as the
 * claims about 10,000 buyers grow to a million. Ten articles tell each deal.
 *
 * <p>{@code bench/run deals [buyers, 10000 unless told] [most claims of a buyer, 100 unless told]}
 */
public final class Deals {
    private static final int ARTICLES_OF_A_DEAL = 10;
    private static final int BYTES_OF_AN_ID = 20;
    private static final TextSignature SIGNATURE = TextSignature.of("");
    private static final Item CHIP =
            new Item("h100", "H100", Item.Kind.MODEL, Best.of("nvidia"), Best.of("hopper"));

    private Deals() {}

    public static void main(String[] arguments) {
        int buyers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int most = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Machine.print(System.out);
        measure(Math.min(buyers, 200), most, true);
        System.out.println(
                Machine.row(
                        "claims",
                        "coming",
                        "deals",
                        "claims/s of a core",
                        "bytes of state a deal beyond claims",
                        "bytes of record a deal beyond claims",
                        "as the topic stores it"));
        System.out.println(Machine.row("---:", "---", "---:", "---:", "---:", "---:", "---:"));
        for (int claims = ARTICLES_OF_A_DEAL; claims <= most; claims *= 10) {
            System.out.println(measure(buyers, claims, false));
            System.out.println(measure(Math.max(1, buyers / 50), claims, true));
        }
    }

    /**
     * @param isLive whether each claim is merged as it comes, and not all of a buyer at once
     */
    private static String measure(int buyers, int claims, boolean isLive) {
        DealMerger merger = new DealMerger(Reference.NONE);
        long nanos = 0;
        long deals = 0;
        long state = 0;
        long record = 0;
        long stored = 0;
        for (int buyer = 0; buyer < buyers; buyer++) {
            List<Statement> statements = statements(buyer, claims);
            Function<Told, List<Deal>> merging = merger.remembering();
            List<Deal> merged = List.of();
            long start = Machine.threadNanos();
            for (int known = isLive ? 1 : claims; known <= claims; known++) {
                merged = merging.apply(new Told(statements.subList(0, known), List.of()));
            }
            nanos += Machine.threadNanos() - start;
            deals += merged.size();
            for (Deal deal : merged) {
                state += deal.buyerId().length() + 1L + 2 * BYTES_OF_AN_ID;
                byte[] whole = Json.bytes(deal);
                byte[] told = Json.bytes(deal.claims());
                record += whole.length - told.length;
                stored += compressed(whole) - compressed(told);
            }
        }
        return Machine.row(
                (long) buyers * claims,
                isLive ? "one by one" : "at once",
                deals,
                Machine.fixed((double) buyers * claims / (nanos / 1e9), 0),
                Machine.fixed((double) state / deals, 0),
                Machine.fixed((double) record / deals, 0),
                Machine.fixed((double) stored / deals, 0));
    }

    /** Bytes of it in the compression of the topic of deals. */
    private static long compressed(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.size();
    }

    private static List<Statement> statements(int buyer, int claims) {
        Random random = new Random(buyer);
        List<Statement> statements = new ArrayList<>();
        LocalDate day = LocalDate.of(2020, 1, 1);
        double size = 0;
        for (int i = 0; i < claims; i++) {
            if (i % ARTICLES_OF_A_DEAL == 0) {
                day = day.plusDays(150);
                size = 1_000.0 * (1 + random.nextInt(200));
            }
            statements.add(statement("buyer" + buyer, i, day.plusDays(random.nextInt(20)), size));
        }
        return statements;
    }

    private static Statement statement(String buyer, int number, LocalDate day, double size) {
        String article = ContentId.of(buyer, Integer.toString(number));
        String paper = "Paper " + number % 17;
        return new Statement(
                new ArticleRef(
                        article,
                        article,
                        "https://paper.example/" + article,
                        "",
                        new Source(paper, paper, Source.Kind.PAGE),
                        new Dating.Dated(day, "told by the page"),
                        Instant.EPOCH,
                        article,
                        SIGNATURE,
                        new Dating.Undated()),
                new Claim(
                        ContentId.of("claim", article),
                        told(new Party(buyer, buyer)),
                        Slot.untold(),
                        List.of(told(CHIP)),
                        told(new Quantity(new Range.Exactly(size), Quantity.Unit.CHIP)),
                        Slot.untold(),
                        told(number % ARTICLES_OF_A_DEAL < 7 ? Stage.ORDERED : Stage.DELIVERED),
                        Mode.BUY,
                        Slot.untold(),
                        Slot.untold(),
                        List.of(),
                        Claim.Certainty.REPORTED,
                        0.8));
    }

    private static <T> Slot.Told<T> told(T value) {
        return Slot.Told.stated(value, new Evidence(0, 0, 5, "words"));
    }
}
