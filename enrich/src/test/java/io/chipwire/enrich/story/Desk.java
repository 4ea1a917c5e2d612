package io.chipwire.enrich.story;

import io.chipwire.events.ArticleRef;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Claim;
import io.chipwire.events.ContentId;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Source;
import io.chipwire.events.Stage;
import io.chipwire.events.signature.TextSignature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Writes the articles: which facts each tells, in which form, and whom it credits. */
final class Desk {
    private static final Item CHIP =
            new Item("chip", "chip", Item.Kind.CLASS, Best.unknown(), Best.unknown());
    private static final String[] SYLLABLES = {
        "ba", "ro", "ti", "ne", "lu", "ka", "so", "vi", "me", "do", "pra", "ste", "qui", "fo", "ze"
    };

    private final Random random;
    private final Market market;
    private final Wording wording;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> meant = new HashMap<>();
    private final Map<Report, Draft> originals = new HashMap<>();
    private final Map<Report, List<Draft>> creditors = new HashMap<>();

    /** An article before it is filed. */
    private static final class Draft {
        final Report report;
        final Outlet outlet;
        final LocalDate day;
        final String id;
        final String url;
        final String title;
        final List<String> text;
        final Slot<String> credit;
        final List<Claim.Citation> cites;
        final List<Claim> claims = new ArrayList<>();
        int ordinal;
        int offset;

        Draft(
                Report report,
                Outlet outlet,
                LocalDate day,
                String id,
                String url,
                String title,
                List<String> text,
                Slot<String> credit,
                List<Claim.Citation> cites) {
            this.report = report;
            this.outlet = outlet;
            this.day = day;
            this.id = id;
            this.url = url;
            this.title = title;
            this.text = text;
            this.credit = credit;
            this.cites = cites;
        }
    }

    Desk(Random random, Market market) {
        this.random = random;
        this.market = market;
        wording = new Wording(random);
    }

    int size() {
        return drafts.size();
    }

    Map<String, Integer> meant() {
        return meant;
    }

    void original(Report report) {
        Draft draft =
                draft(
                        report,
                        report.outlet(),
                        report.day(),
                        report.title(),
                        report.text(),
                        Slot.untold(),
                        List.of());
        originals.put(report, draft);
        tell(draft, 0.9, false);
    }

    void copy(Report report, Outlet outlet, double share) {
        List<String> text = new ArrayList<>(report.text());
        if (share < 1) {
            List<String> own = words((int) (text.size() * (1 - share)));
            text = new ArrayList<>(text.subList(0, (int) (text.size() * share)));
            text.addAll(own);
        }
        Draft draft =
                draft(
                        report,
                        outlet,
                        report.day().plusDays(random.nextInt(4)),
                        title(),
                        text,
                        Slot.untold(),
                        List.of());
        Draft original = Objects.requireNonNull(originals.get(report));
        for (Claim claim : original.claims) {
            file(draft, claim);
        }
    }

    void credit(Report report, Outlet outlet, int wait) {
        Draft draft =
                draft(
                        report,
                        outlet,
                        report.day().plusDays(wait),
                        random.nextInt(3) == 0 ? "The chips of this week again" : title(),
                        words(120),
                        credited(report.outlet().name()),
                        List.of());
        creditors.computeIfAbsent(report, _ -> new ArrayList<>()).add(draft);
        tell(draft, 0.75, false);
    }

    void link(Report report, Outlet outlet, int wait) {
        tell(linking(report, outlet, report.day().plusDays(wait)), 0.7, false);
    }

    /** Credits somebody who himself credits the report. */
    void thirdHand(Report report, Outlet outlet) {
        List<Draft> second = creditors.getOrDefault(report, List.of());
        if (second.isEmpty()) {
            credit(report, outlet, 1);
            return;
        }
        Draft base = second.get(random.nextInt(second.size()));
        Draft draft =
                draft(
                        report,
                        outlet,
                        base.day.plusDays(random.nextInt(5)),
                        title(),
                        words(100),
                        told(base.outlet.name(), "says here"),
                        List.of(new Claim.Citation("", base.url)));
        tell(draft, 0.75, false);
    }

    /** Old news: with a link to the report, or with the month. */
    void late(Report report, Outlet outlet, int wait) {
        LocalDate day = report.day().plusDays(wait);
        if (random.nextBoolean()) {
            tell(linking(report, outlet, day), 0.75, false);
        } else {
            Draft draft =
                    draft(
                            report,
                            outlet,
                            day,
                            title(),
                            words(90),
                            credited(report.outlet().name()),
                            List.of());
            tell(draft, 1, true);
        }
    }

    private Draft linking(Report report, Outlet outlet, LocalDate day) {
        return draft(
                report,
                outlet,
                day,
                title(),
                words(110),
                told(report.outlet().name(), "look here"),
                List.of(new Claim.Citation("", report.url() + "?utm_source=x")));
    }

    private Draft draft(
            Report report,
            Outlet outlet,
            LocalDate day,
            String title,
            List<String> text,
            Slot<String> credit,
            List<Claim.Citation> cites) {
        boolean isOriginal = outlet.equals(report.outlet());
        Draft draft =
                new Draft(
                        report,
                        outlet,
                        day,
                        ContentId.of("article", Integer.toString(drafts.size())),
                        isOriginal
                                ? report.url()
                                : "https://" + outlet.host() + "/a" + drafts.size(),
                        title,
                        text,
                        credit,
                        cites);
        drafts.add(draft);
        return draft;
    }

    /** What the article says of its deal, and in passing of the order or the total behind it. */
    private void tell(Draft draft, double fullness, boolean isDated) {
        Report report = draft.report;
        Stage stage = report.event().stage();
        TrueDeal deal = report.deal();
        boolean isArrival = stage == Stage.DELIVERED || stage == Stage.DEPLOYED;
        boolean hasCount =
                report.count() > 0 && (isArrival || random.nextDouble() < fullness || isDated);
        Range count = wording.of(Math.max(1, report.count()));
        if (isArrival) {
            count = new Range.Exactly(report.count());
        }
        for (TrueDeal sharing : market.deals()) {
            if (sharing.figure == deal.number) {
                file(
                        draft,
                        sharing,
                        stage,
                        hasCount ? told(count) : Slot.untold(),
                        fullness,
                        isDated);
            }
        }
        if (isArrival && random.nextInt(100) < 40) {
            file(draft, deal, Stage.ORDERED, told(new Range.Exactly(deal.quantity)), 0.3, false);
        }
        if (deal.total != deal.number && random.nextInt(100) < 60) {
            TrueDeal total = market.deals().get(deal.total);
            file(draft, total, Stage.ORDERED, told(new Range.Exactly(total.quantity)), 0.5, false);
        }
    }

    private void file(
            Draft draft,
            TrueDeal deal,
            Stage stage,
            Slot<Quantity> count,
            double fullness,
            boolean isDated) {
        boolean hasCount = count instanceof Slot.Told;
        Item item = item(deal, hasCount);
        boolean hasSum =
                stage == Stage.ORDERED
                        && draft.report.deal() == deal
                        && deal.price > 0
                        && random.nextDouble() < fullness * 0.6;
        LocalDate event = stage == Stage.ORDERED ? deal.ordered : draft.report.event().day();
        EventDate month = EventDate.of(event.toString().substring(0, "2024-01".length()));
        boolean hasDate = isDated || (random.nextInt(5) == 0 && draft.report.deal() == deal);
        String buyer = buyer(deal);
        Claim claim =
                new Claim(
                        ContentId.of(draft.id, buyer, Integer.toString(draft.ordinal++)),
                        told(draft, new Party(buyer, shown(buyer))),
                        seller(draft, deal),
                        List.of(told(draft, item)),
                        figured(draft, deal, count),
                        hasSum ? told(draft, new Money(draft.report.sum(), "USD")) : Slot.untold(),
                        told(draft, stage),
                        deal.mode,
                        hasDate ? told(draft, month) : Slot.untold(),
                        draft.credit,
                        draft.cites,
                        stage == Stage.PLANNED && random.nextInt(3) == 0
                                ? Claim.Certainty.RUMOURED
                                : Claim.Certainty.REPORTED,
                        0.6 + 0.1 * random.nextInt(4));
        draft.claims.add(claim);
        meant.put(claim.id(), deal.number);
    }

    /** Buyers that share a figure share its words. */
    private Slot<Quantity> figured(Draft draft, TrueDeal deal, Slot<Quantity> count) {
        if (!(count instanceof Slot.Told<Quantity> told)) {
            return count;
        }
        boolean isShared =
                market.deals().stream().filter(one -> one.figure == deal.figure).count() > 1;
        if (!isShared) {
            return told(draft, told.value());
        }
        return new Slot.Told<>(
                new Quantity(new Range.Exactly(deal.quantity), Quantity.Unit.CHIP),
                new Basis.Stated(),
                List.of(new Evidence(9, 0, 1, "x")));
    }

    private void file(Draft draft, Claim claim) {
        Claim copied =
                new Claim(
                        ContentId.of(
                                draft.id,
                                claim.buyer().value().id(),
                                Integer.toString(draft.ordinal++)),
                        claim.buyer(),
                        claim.seller(),
                        claim.items(),
                        claim.quantity(),
                        claim.amount(),
                        claim.status(),
                        claim.mode(),
                        claim.when(),
                        Slot.untold(),
                        List.of(),
                        claim.certainty(),
                        claim.confidence());
        draft.claims.add(copied);
        meant.put(copied.id(), meant.get(claim.id()));
    }

    private String buyer(TrueDeal deal) {
        boolean isOwned = market.reference().parents().containsKey(deal.buyer);
        return isOwned && random.nextInt(10) < 3
                ? market.reference().parents().getOrDefault(deal.buyer, deal.buyer)
                : deal.buyer;
    }

    private Item item(TrueDeal deal, boolean hasCount) {
        int way = random.nextInt(100);
        if (way < 74) {
            return deal.model;
        }
        String family = deal.model.family().orElse("");
        return way < 86 || !hasCount
                ? new Item(family, family, Item.Kind.FAMILY, deal.model.maker(), Best.of(family))
                : CHIP;
    }

    private Slot<Party> seller(Draft draft, TrueDeal deal) {
        int way = random.nextInt(100);
        if (way < 50) {
            return told(draft, new Party(deal.seller, shown(deal.seller)));
        }
        return way < 65
                ? new Slot.Told<>(
                        new Party(deal.maker, shown(deal.maker)),
                        new Basis.Derived("maker of " + deal.model.name()),
                        List.of(evidence(draft, "x")))
                : Slot.untold();
    }

    Range sum(TrueDeal deal) {
        double sum = Wording.rounded(Math.max(1, deal.quantity * deal.price));
        return random.nextInt(4) == 0 ? new Range.AtLeast(sum) : new Range.Exactly(sum);
    }

    static LocalDate day(ArticleRef article) {
        Instant at =
                article.updated() instanceof Dating.Dated(LocalDate day, String _)
                        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
                        : article.known().at();
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Files the drafts with their corrections and withdrawals, and notes what still stands. */
    List<World.Telling> finish() {
        List<World.Telling> tellings = new ArrayList<>();
        Standing standing = new Standing(market.deals(), meant);
        for (Draft draft : drafts) {
            ArticleRef article = ref(draft, "1", new Dating.Undated());
            tellings.add(new World.Telling(article, draft.claims));
            List<Claim> last = draft.claims;
            boolean isOriginal = originals.get(draft.report) == draft;
            int chance = random.nextInt(100);
            LocalDate later = draft.day.plusDays(3 + random.nextInt(40));
            boolean isCorrected = isOriginal && draft.report.isWrong() && chance < 35;
            if (isCorrected || chance >= 94) {
                last = draft.claims.stream().map(claim -> corrected(draft, claim)).toList();
                tellings.add(new World.Telling(ref(draft, "2", dated(later)), last));
            } else if (chance < 2 && !isOriginal) {
                last = List.of();
                tellings.add(new World.Telling(ref(draft, "2", dated(later)), last));
            }
            standing.add(
                    last,
                    draft.report.outlet().name(),
                    draft.report.isWrong() && !isCorrected && !(chance >= 94));
        }
        return tellings;
    }

    /** Whether the claim tells the number that its report has wrong; a total beside it is right. */
    private boolean isWrong(Draft draft, Claim claim) {
        return draft.report.isWrong()
                && claim.status().value() == Stage.ORDERED
                && meant.getOrDefault(claim.id(), -1) == draft.report.deal().number;
    }

    private Claim corrected(Draft draft, Claim claim) {
        Slot<Quantity> quantity =
                claim.quantity() instanceof Slot.Told<Quantity>(var told, var basis, var evidence)
                                && isWrong(draft, claim)
                        ? new Slot.Told<>(
                                new Quantity(
                                        new Range.Exactly(draft.report.deal().quantity),
                                        told.unit()),
                                basis,
                                evidence)
                        : claim.quantity();
        return new Claim(
                claim.id(),
                claim.buyer(),
                claim.seller(),
                claim.items(),
                quantity,
                claim.amount(),
                claim.status(),
                claim.mode(),
                claim.when(),
                claim.reportedBy(),
                claim.cites(),
                claim.certainty(),
                0.85);
    }

    private static ArticleRef ref(Draft draft, String revision, Dating updated) {
        String text = String.join(" ", draft.text);
        return new ArticleRef(
                draft.id,
                ContentId.of(draft.id, revision),
                draft.url,
                draft.title,
                new Source(draft.outlet.host(), draft.outlet.name(), Source.Kind.PAGE),
                dated(draft.day),
                draft.day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                ContentId.sha256(text),
                TextSignature.of(text),
                updated);
    }

    private static Dating.Dated dated(LocalDate day) {
        return new Dating.Dated(day, "told by the page");
    }

    String title() {
        return String.join(" ", words(7));
    }

    List<String> words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(
                    SYLLABLES[random.nextInt(SYLLABLES.length)]
                            + SYLLABLES[random.nextInt(SYLLABLES.length)]
                            + SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return words;
    }

    String name(int number) {
        return "Daily" + SYLLABLES[number % SYLLABLES.length] + number;
    }

    static String shown(String party) {
        return party.substring(0, 1).toUpperCase(Locale.ROOT) + party.substring(1);
    }

    private static Slot<String> credited(String name) {
        return told(name, name + " revealed");
    }

    private static Slot<String> told(String name, String words) {
        return Slot.Told.stated(name, new Evidence(0, 0, words.length(), words));
    }

    private static Slot<Quantity> told(Range count) {
        return Slot.Told.stated(
                new Quantity(count, Quantity.Unit.CHIP), new Evidence(0, 0, 1, "x"));
    }

    private static <T> Slot.Told<T> told(Draft draft, T value) {
        return Slot.Told.stated(value, evidence(draft, "x"));
    }

    private static Evidence evidence(Draft draft, String words) {
        int start = draft.offset;
        draft.offset += words.length() + 1;
        return new Evidence(0, start, start + words.length(), words);
    }
}
