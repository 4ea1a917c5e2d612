package io.chipwire.enrich.claim;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import io.chipwire.events.Stage;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what several sentences of an article say of one purchase. */
final class Merger {
    /** How many sentences a model's name reaches. */
    private static final int NEAR = 2;

    private final Lexicon lexicon;
    private final Houses houses;

    Merger(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.houses = new Houses(lexicon);
    }

    /** The drafts with repetitions joined, in the order of their first sentences. */
    List<Draft> merge(List<Draft> drafts, List<Line> lines) {
        List<Draft> owned = listed(new SystemBuyers(lines).resolve(drafts));
        List<Draft> named = new PersonBuyers(lexicon, owned, lines).resolve();
        List<Draft> byDetail = new ArrayList<>(named);
        byDetail.sort(Comparator.comparingInt(draft -> -draft.told()));
        Map<String, List<Draft>> byBuyer = new LinkedHashMap<>();
        for (Draft draft : byDetail) {
            List<Draft> own =
                    byBuyer.computeIfAbsent(house(draft.buyer().value()), _ -> new ArrayList<>());
            int home = home(own, draft);
            if (home < 0) {
                own.add(draft);
            } else {
                own.set(home, join(own.get(home), draft));
            }
        }
        List<Draft> merged = new ArrayList<>();
        byBuyer.values().forEach(merged::addAll);
        merged.sort(Comparator.comparingInt(Draft::line));
        List<Draft> complete = new ArrayList<>();
        for (int i = 0; i < merged.size(); i++) {
            complete.add(withVendor(merged, withModels(merged, i)));
        }
        return complete;
    }

    /** The buyers under the names of the list, where an article names one both ways. */
    private static List<Draft> listed(List<Draft> drafts) {
        List<Party> listed =
                drafts.stream()
                        .map(draft -> draft.buyer().value())
                        .filter(Party::isListed)
                        .distinct()
                        .toList();
        return drafts.stream().map(draft -> listed(draft, listed)).toList();
    }

    private static Draft listed(Draft draft, List<Party> listed) {
        Party buyer = draft.buyer().value();
        if (buyer.isListed()) {
            return draft;
        }
        String opening = buyer.name() + " ";
        List<Party> named =
                listed.stream()
                        .filter(party ->
                                party.name().equals(buyer.name())
                                        || party.name().startsWith(opening))
                        .toList();
        return named.size() == 1
                ? draft.withBuyer(
                        Slot.Told.stated(named.getFirst(), draft.buyer().evidence().getFirst()))
                : draft;
    }

    /** "30,000 chips from Huawei so far" right after an order of a model are of that model. */
    private Draft withModels(List<Draft> all, int index) {
        Draft draft = all.get(index);
        if (isModel(draft) || !draft.hasNumbers() || draft.seller() instanceof Slot.Untold<Party>) {
            return draft;
        }
        int from = index;
        while (from > 0 && draft.line() - all.get(from - 1).line() <= NEAR) {
            from--;
        }
        for (int i = from; i < all.size() && all.get(i).line() - draft.line() <= NEAR; i++) {
            Draft other = all.get(i);
            if (isModel(other)
                    && other.seller().best().equals(draft.seller().best())
                    && isSameBuyer(other.buyer().value(), draft.buyer().value())) {
                return draft.withItems(other.items());
            }
        }
        return draft;
    }

    /** "1,024 from Dell, part of the 4,096 that it ordered": one vendor sells the part and all. */
    private Draft withVendor(List<Draft> all, Draft draft) {
        if (draft.seller() instanceof Slot.Told<Party> && !isByItem(draft)) {
            return draft;
        }
        for (Draft other : all) {
            if (other.line() == draft.line()
                    && other.seller() instanceof Slot.Told<Party>
                    && !isByItem(other)
                    && isModel(other)
                    && other.items().getFirst().value().equals(draft.items().getFirst().value())
                    && isSameBuyer(other.buyer().value(), draft.buyer().value())) {
                return draft.withSeller(other.seller());
            }
        }
        return draft;
    }

    /** What buyers who may be the same have in common: the owner, or the first word of the name. */
    private String house(Party party) {
        if (!party.isListed()) {
            return Party.CANDIDATE + party.name().split(" ", 2)[0];
        }
        String owner = houses.owner(party);
        return owner.isEmpty() ? party.id() : owner;
    }

    private int home(List<Draft> merged, Draft draft) {
        for (int i = 0; i < merged.size(); i++) {
            if (isSame(merged.get(i), draft)) {
                return i;
            }
        }
        return -1;
    }

    /** "deploys GB300 NVL72 racks and operates 250,000 GPUs": machines beside chips of any kind. */
    private boolean areBeside(Draft one, Draft two) {
        return one.line() == two.line() && (isMachineBeside(one, two) || isMachineBeside(two, one));
    }

    private boolean isMachineBeside(Draft machine, Draft chips) {
        Slot.Told<Item> item = machine.items().getFirst();
        return machine.quantity() instanceof Slot.Untold<Quantity>
                && chips.quantity() instanceof Slot.Told<Quantity>(var count, _, _)
                && count.unit() == Quantity.Unit.CHIP
                && chips.isOfClass()
                && lexicon.chip(item.value().id()) instanceof Best.Value<Chip>(Chip chip)
                && chip.unit() != Quantity.Unit.CHIP
                && chip.kind() == Item.Kind.MODEL;
    }

    /** "GB300 NVL72" and "GB300": machines and the chips in them. */
    private static boolean holds(Draft one, Draft two) {
        Item first = one.items().getFirst().value();
        Item second = two.items().getFirst().value();
        return Likeness.isOf(first, second) || Likeness.isOf(second, first);
    }

    private boolean isSame(Draft one, Draft two) {
        // numbers first: they part most, and an article may tell thousands of purchases by one
        // buyer
        return Likeness.isCompatible(one.quantity(), two.quantity())
                && !areBeside(one, two)
                && isSameBuyer(one.buyer().value(), two.buyer().value())
                && (Likeness.areCompatible(one.items(), two.items())
                        || (one.status().value() == two.status().value() && holds(one, two)))
                && Likeness.isCompatibleSum(one.amount(), two.amount())
                && isCompatibleSeller(one, two)
                && (isSameStage(one, two) || isPlanOff(one, two) || isPlanOff(two, one));
    }

    /** A plan that was called off or denied is a plan no more. */
    private static boolean isPlanOff(Draft off, Draft plan) {
        return off.isOff()
                && plan.status().value() == Stage.PLANNED
                && !plan.hasNumbers()
                && isOneWare(off, plan);
    }

    private static boolean isOneWare(Draft one, Draft two) {
        return one.items().stream()
                .anyMatch(item ->
                        two.items().stream()
                                .anyMatch(other -> other.value().id().equals(item.value().id())));
    }

    /** Whether a purchase may be another one's, which is off: of the same buyer and chips. */
    static boolean isCalledOff(Draft off, Draft draft) {
        boolean classes = off.isOfClass() != draft.isOfClass();
        boolean seller =
                off.seller() instanceof Slot.Untold<Party>
                        || draft.seller() instanceof Slot.Untold<Party>
                        || off.seller().best().equals(draft.seller().best());
        return off.buyer().value().equals(draft.buyer().value())
                && (isOneWare(off, draft)
                        || (classes
                                && seller
                                && Likeness.areCompatible(off.items(), draft.items())));
    }

    private boolean isSameBuyer(Party one, Party two) {
        return houses.areOne(one, two)
                || (!one.isListed() && !two.isListed() && isShortFor(one.name(), two.name()));
    }

    private static boolean isShortFor(String one, String two) {
        return one.startsWith(two + " ") || two.startsWith(one + " ");
    }

    private boolean isCompatibleSeller(Draft one, Draft two) {
        if (!(one.seller() instanceof Slot.Told<Party> first)
                || !(two.seller() instanceof Slot.Told<Party> second)
                || first.value().id().equals(second.value().id())) {
            return true;
        }
        boolean makers = makesChips(first.value()) && makesChips(second.value());
        boolean numbers = one.hasNumbers() && two.hasNumbers();
        return !(makers && (numbers || one.line() == two.line()))
                && (isByItem(one) || isByItem(two) || !numbers);
    }

    /** Whether two such sellers in one sentence each sell their own. */
    private boolean makesChips(Party party) {
        return lexicon.organisation(party.id())
                        instanceof Best.Value<Organisation>(Organisation found)
                && found.kind() == Organisation.Kind.CHIPMAKER;
    }

    private static boolean isSameStage(Draft one, Draft two) {
        Stage first = one.status().value();
        Stage second = two.status().value();
        boolean off = one.isOff() || two.isOff();
        boolean bare =
                (!one.hasNumbers() || !two.hasNumbers())
                        && !isFirstOf(one, two)
                        && !isFirstOf(two, one);
        return first == second || (!off && (bare || isSameCount(one, two) || isSameSum(one, two)));
    }

    /** "has received its first systems and will deploy 22,000 of them": those have not come. */
    private static boolean isFirstOf(Draft come, Draft all) {
        return come.line() == all.line()
                && come.items().equals(all.items())
                && !come.hasNumbers()
                && all.hasNumbers()
                && all.status().value() == Stage.PLANNED
                && (come.status().value() == Stage.DELIVERED
                        || come.status().value() == Stage.DEPLOYED)
                && !come.status().evidence().equals(all.status().evidence());
    }

    private static boolean isSameCount(Draft one, Draft two) {
        return one.quantity() instanceof Slot.Told<Quantity> first
                && two.quantity() instanceof Slot.Told<Quantity> second
                && first.value().count().told() == second.value().count().told();
    }

    private static boolean isSameSum(Draft one, Draft two) {
        return one.amount() instanceof Slot.Told<Money> first
                && two.amount() instanceof Slot.Told<Money> second
                && first.value().equals(second.value());
    }

    private static Draft join(Draft best, Draft other) {
        Draft joined = best;
        if (exactness(other) > exactness(best)) {
            joined = joined.withItems(other.items());
        } else if (holds(best, other)) {
            joined = joined.withItems(Likeness.both(best.items(), other.items()));
        }
        boolean open =
                joined.seller() instanceof Slot.Untold<Party>
                        || (isByItem(joined) && !isByItem(other));
        if (open && other.seller() instanceof Slot.Told<Party>) {
            joined = joined.withSeller(other.seller());
        }
        if (joined.quantity() instanceof Slot.Untold<Quantity>) {
            joined = joined.withQuantity(other.quantity());
            // of "H100 and H200 clusters" a number counts those that it stands with
            joined = isPart(other, joined) ? joined.withItems(other.items()) : joined;
        }
        if (isBetter(other.amount(), joined.amount())) {
            joined = joined.withAmount(other.amount());
        }
        if (joined.when() instanceof Slot.Untold<?>) {
            joined = joined.withWhen(other.when());
        }
        if (other.status().value().compareTo(joined.status().value()) > 0) {
            joined = joined.withStatus(other.status());
        }
        return joined;
    }

    /** Whether counted models are some of those that a purchase names without a number. */
    private static boolean isPart(Draft counted, Draft all) {
        List<Item> items = all.items().stream().map(Slot.Told::value).toList();
        return counted.quantity() instanceof Slot.Told<Quantity>
                && isModel(counted)
                && counted.items().stream().map(Slot.Told::value).allMatch(items::contains);
    }

    /** Whether a price is told where none was, or more of it than "multi-billion". */
    private static boolean isBetter(Slot<Money> other, Slot<Money> known) {
        if (!(other instanceof Slot.Told<Money> second)) {
            return false;
        }
        return !(known instanceof Slot.Told<Money> first)
                || second.value().sum() instanceof Range.AtLeast
                || (Likeness.isVague(first.value().sum())
                        && second.value().sum().told() > first.value().sum().told());
    }

    /** Whether the seller is only known as the maker of the items. */
    private static boolean isByItem(Draft draft) {
        return draft.seller() instanceof Slot.Told<Party> seller
                && draft.items().stream()
                        .anyMatch(item ->
                                item.evidence().equals(seller.evidence())
                                        || item.value()
                                                .maker()
                                                .equals(Best.of(seller.value().id())));
    }

    /** How exactly the items are told: a model more than its family, "TPUs" more than "chips". */
    private static int exactness(Draft draft) {
        Item item = draft.items().getFirst().value();
        return switch (item.kind()) {
            case CLASS -> item.maker() instanceof Best.Unknown<String> ? 0 : 1;
            case FAMILY -> 2;
            case MODEL -> 3;
        };
    }

    private static boolean isModel(Draft draft) {
        return draft.items().getFirst().value().kind() != Item.Kind.CLASS;
    }
}
