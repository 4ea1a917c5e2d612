package io.chipwire.enrich.story;

import io.chipwire.events.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What is written about a market: each deal is found out by one to three outlets, of which some
 * never reach us and one in five errs; the rest is copied, edited, retold with credit, with a link
 * or at third hand, late, in part and in other words, corrected and taken back.
 */
final class Press {
    private static final int OUTLETS = 40;

    private final Random random;
    private final Market market;
    private final Desk desk;
    private final List<Outlet> outlets = new ArrayList<>();

    Press(long seed, Market market) {
        random = new Random(~seed);
        this.market = market;
        desk = new Desk(random, market);
        for (int i = 0; i < OUTLETS; i++) {
            outlets.add(
                    new Outlet(
                            desk.name(i),
                            desk.name(i).toLowerCase(java.util.Locale.ROOT) + ".example",
                            i % 5 != 0));
        }
    }

    Map<String, Integer> meant() {
        return desk.meant();
    }

    /** All article revisions in the order they came out. */
    List<World.Telling> write(int articles) {
        List<Report> reports = new ArrayList<>();
        for (TrueDeal deal : market.deals()) {
            reports.addAll(investigate(deal));
        }
        for (Report report : reports) {
            if (report.outlet().isRead()) {
                desk.original(report);
            }
        }
        List<Report> retold = new ArrayList<>(reports);
        for (int i = 0; desk.size() < articles; i++) {
            if (i % retold.size() == 0) {
                Collections.shuffle(retold, random);
            }
            retell(retold.get(i % retold.size()));
        }
        List<World.Telling> tellings = desk.finish();
        tellings.sort(
                Comparator.comparing((World.Telling telling) -> Desk.day(telling.article()))
                        .thenComparing(telling -> telling.article().id())
                        .thenComparing(telling -> telling.article().revision()));
        return tellings;
    }

    private List<Report> investigate(TrueDeal deal) {
        List<Outlet> pool = new ArrayList<>(outlets);
        Collections.shuffle(pool, random);
        int chance = random.nextInt(100);
        int count = chance < 40 ? 1 : chance < 75 ? 2 : 3;
        List<Outlet> finders = new ArrayList<>(pool.subList(0, count));
        boolean isErring = count > 1 && random.nextInt(5) == 0;
        if (random.nextInt(8) == 0) {
            String party = random.nextBoolean() ? deal.buyer : deal.seller;
            finders.set(0, new Outlet(Desk.shown(party), party + ".example", true));
        }
        List<Report> reports = new ArrayList<>();
        for (TrueDeal.Event event : deal.events) {
            for (int i = 0; i < finders.size(); i++) {
                boolean isTold = event.stage() == Stage.ORDERED || i == random.nextInt(count);
                boolean isWrong =
                        isErring && i == finders.size() - 1 && event.stage() == Stage.ORDERED;
                if (isTold || (event.equals(deal.events.getFirst()) && i == 0)) {
                    reports.add(report(deal, event, finders.get(i), isWrong));
                }
            }
        }
        return reports;
    }

    private Report report(TrueDeal deal, TrueDeal.Event event, Outlet outlet, boolean isWrong) {
        LocalDate day = event.day().plusDays(random.nextInt(5));
        double count = isWrong ? wrong(event.count()) : event.count();
        String title = desk.title();
        return new Report(
                deal,
                event,
                outlet,
                day,
                count,
                isWrong,
                desk.sum(deal),
                title,
                "https://" + outlet.host() + "/" + day + "/" + title.replace(' ', '-'),
                desk.words(160));
    }

    /** A nought too many, or a number misheard. */
    private double wrong(double count) {
        return switch (random.nextInt(3)) {
            case 0 -> count * 10;
            case 1 -> Math.rint(count * 0.6);
            default -> Math.rint(count * 1.5);
        };
    }

    private void retell(Report report) {
        Outlet outlet = outlets.get(random.nextInt(OUTLETS));
        while (!outlet.isRead() || outlet.name().equals(report.outlet().name())) {
            outlet = outlets.get(random.nextInt(OUTLETS));
        }
        int way = random.nextInt(100);
        if (!report.outlet().isRead()) {
            way = 35 + way * 65 / 100; // what never reached us can only be credited
        }
        if (way < 18) {
            desk.copy(report, outlet, 1);
        } else if (way < 35) {
            desk.copy(report, outlet, 0.75);
        } else if (way < 60) {
            desk.credit(report, outlet, random.nextInt(6));
        } else if (way < 76) {
            desk.link(report, outlet, random.nextInt(6));
        } else if (way < 88) {
            desk.thirdHand(report, outlet);
        } else {
            desk.late(report, outlet, 30 + random.nextInt(90));
        }
    }
}
