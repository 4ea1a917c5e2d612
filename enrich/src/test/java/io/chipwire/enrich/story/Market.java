package io.chipwire.enrich.story;

import io.chipwire.enrich.deal.Reference;
import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.PriceBand;
import io.chipwire.lexicon.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * Who buys what from whom. Every second buyer comes back for more of the same; some orders are
 * totals that come in tranches; some buyers share one figure; some belong to another buyer.
 */
final class Market {
    static final int SUBSIDIARIES = 8;
    private static final int BUYERS = 60;
    private static final int MAKERS = 4;
    private static final int RESELLERS = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
    private static final int DAYS = 1400;

    /** Two orders of one buyer from one family are at least so many days apart. */
    private static final int APART = 75;

    private static final double[] SIZES = {
        256, 512, 1_024, 1_200, 2_000, 2_400, 3_000, 4_096, 5_000, 6_400, 8_000, 10_000, 12_000,
        16_384, 18_000, 20_000, 24_576, 30_000, 35_000, 48_000, 60_000, 75_000, 100_000
    };

    private final Random random;
    private final List<TrueDeal> deals = new ArrayList<>();
    private final List<Item> models = new ArrayList<>();
    private final Map<String, PriceBand> bands = new HashMap<>();
    private final Map<String, Double> relative = new HashMap<>();
    private final Set<String> makers = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();

    Market(long seed, int count) {
        random = new Random(seed);
        for (int i = 0; i < MAKERS * 4; i++) {
            String maker = "maker" + i / 4;
            makers.add(maker);
            String family = "line" + i / 2;
            models.add(
                    new Item(
                            "model" + i,
                            "M" + (100 + i),
                            Item.Kind.MODEL,
                            Best.of(maker),
                            Best.of(family)));
            double price = 5_000 * (1 + random.nextInt(6));
            bands.put("model" + i, new PriceBand(price * 0.8, price * 1.25));
            relative.put("model" + i, 0.25 * (1 + random.nextInt(10)));
        }
        for (int i = 0; i < SUBSIDIARIES; i++) {
            parents.put("buyer" + i, "buyer" + (i + SUBSIDIARIES));
        }
        while (deals.size() < count) {
            grow(count);
        }
    }

    List<TrueDeal> deals() {
        return deals;
    }

    Reference reference() {
        return new Reference(parents, Prices.always(bands), relative, makers, Map.of());
    }

    Random random() {
        return random;
    }

    private void grow(int count) {
        String buyer = "buyer" + random.nextInt(BUYERS);
        Item model = models.get(random.nextInt(models.size()));
        int kind = random.nextInt(100);
        if (kind < 4 && deals.size() + 4 <= count) {
            tranches(buyer, model);
        } else if (kind < 7 && deals.size() + 3 <= count) {
            shared(model);
        } else {
            repeated(buyer, model, count);
        }
    }

    private void repeated(String buyer, Item model, int count) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        int orders = random.nextInt(100) < 45 ? 2 : 1;
        Mode mode = random.nextInt(10) == 0 ? Mode.LEASE : Mode.BUY;
        double before = 0;
        for (int i = 0; i < orders && deals.size() < count; i++) {
            double size = size();
            while (isNear(size, before)) {
                size = size();
            }
            if (isFree(buyer, model, day)) {
                live(add(buyer, model, mode, size, day));
            }
            before = size;
            day = day.plusDays(APART + random.nextInt(300));
        }
    }

    /** A frame order and the orders within it, each told as an order. */
    private void tranches(String buyer, Item model) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        if (!isFree(buyer, model, day) || !isFree(buyer, model, day.plusDays(200))) {
            return;
        }
        int parts = 2 + random.nextInt(2);
        double[] sizes = new double[parts];
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            sizes[i] = 2_000.0 * (3 + random.nextInt(4) + 6 * i);
            sum += sizes[i];
        }
        TrueDeal total = add(buyer, model, Mode.BUY, sum, day);
        total.events.add(new TrueDeal.Event(Stage.ORDERED, day, sum));
        for (int i = 0; i < parts; i++) {
            TrueDeal part =
                    add(
                            buyer,
                            model,
                            Mode.BUY,
                            sizes[i],
                            day.plusDays(30 + 80L * i),
                            total.seller,
                            total.price);
            part.total = total.number;
            part.events.add(new TrueDeal.Event(Stage.ORDERED, part.ordered, sizes[i]));
        }
    }

    /** Three buyers and one figure for all of them. */
    private void shared(Item model) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        double size = size();
        int first = deals.size();
        for (int i = 0; i < 3; i++) {
            String buyer = "buyer" + (2 * SUBSIDIARIES + random.nextInt(10) * 3 + i);
            if (isFree(buyer, model, day)) {
                TrueDeal deal = add(buyer, model, Mode.BUY, size, day, model.maker().orElse(""), 0);
                deal.figure = first;
                if (deal.number == first) {
                    deal.events.add(new TrueDeal.Event(Stage.ORDERED, day, size));
                }
            }
        }
    }

    private double size() {
        return SIZES[random.nextInt(SIZES.length)];
    }

    private static boolean isNear(double one, double other) {
        return Math.abs(one - other) < 0.2 * Math.max(one, other);
    }

    /** Whether nothing else of that family, or as vague, goes on for the buyer and its kin. */
    private boolean isFree(String buyer, Item model, LocalDate day) {
        return deals.stream()
                .filter(deal -> isKin(deal.buyer, buyer))
                .noneMatch(deal ->
                        Math.abs(deal.ordered.toEpochDay() - day.toEpochDay()) < APART
                                && (deal.model.family().equals(model.family())
                                        || deal.maker.equals(model.maker().orElse(""))));
    }

    private boolean isKin(String one, String other) {
        return parents.getOrDefault(one, one).equals(parents.getOrDefault(other, other));
    }

    private TrueDeal add(String buyer, Item model, Mode mode, double size, LocalDate day) {
        String maker = model.maker().orElse("");
        String seller = random.nextInt(5) == 0 ? "reseller" + random.nextInt(RESELLERS) : maker;
        PriceBand band = Objects.requireNonNull(bands.get(model.id()));
        double price = band.low() + random.nextDouble() * (band.high() - band.low());
        return add(buyer, model, mode, size, day, seller, price);
    }

    private TrueDeal add(
            String buyer,
            Item model,
            Mode mode,
            double size,
            LocalDate day,
            String seller,
            double price) {
        TrueDeal deal =
                new TrueDeal(
                        deals.size(),
                        buyer,
                        model.maker().orElse(""),
                        seller,
                        model,
                        mode,
                        size,
                        Math.round(price / 100) * 100.0,
                        day);
        deals.add(deal);
        return deal;
    }

    /** Gives the deal its life. */
    private void live(TrueDeal deal) {
        LocalDate day = deal.ordered;
        int fate = random.nextInt(100);
        if (random.nextInt(4) == 0 || fate < 4) {
            deal.events.add(new TrueDeal.Event(Stage.PLANNED, day.minusDays(25), deal.quantity));
        }
        if (fate < 4) {
            return; // only rumour or plan
        }
        deal.events.add(new TrueDeal.Event(Stage.ORDERED, day, deal.quantity));
        if (fate < 11) {
            Stage end = fate < 8 ? Stage.CANCELLED : Stage.DENIED;
            int wait = end == Stage.DENIED ? 4 : 20 + random.nextInt(40);
            deal.events.add(new TrueDeal.Event(end, day.plusDays(wait), 0));
            return;
        }
        if (fate < 55) {
            double part = Math.round(deal.quantity * (0.2 + 0.4 * random.nextDouble()));
            deal.events.add(new TrueDeal.Event(Stage.DELIVERED, day.plusDays(90), part));
        }
        if (fate < 40) {
            deal.events.add(new TrueDeal.Event(Stage.DELIVERED, day.plusDays(150), deal.quantity));
        }
        if (fate < 25) {
            deal.events.add(new TrueDeal.Event(Stage.DEPLOYED, day.plusDays(180), deal.quantity));
        }
    }
}
