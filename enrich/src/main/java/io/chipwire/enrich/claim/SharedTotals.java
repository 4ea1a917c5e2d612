package io.chipwire.enrich.claim;

import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes back what several buy together from each of them where each has a part of it: of "Samsung,
 * SK and Hyundai signed for 260,000; 50,000 each go to" nobody has ordered 260,000.
 */
final class SharedTotals {
    private SharedTotals() {}

    /** The purchases without the shares that are told as the whole. */
    static List<Draft> without(List<Draft> all, List<Line> lines) {
        List<Draft> drafts =
                all.stream().map(draft -> oneEach(draft, lines.get(draft.line()))).toList();
        Map<Party, List<Draft>> byBuyer =
                drafts.stream().collect(Collectors.groupingBy(draft -> draft.buyer().value()));
        Map<Quantity, List<Draft>> wholes = new HashMap<>();
        for (Draft draft : drafts) {
            if (draft.quantity() instanceof Slot.Told<Quantity> told
                    && byBuyer.getOrDefault(draft.buyer().value(), List.of()).stream()
                            .anyMatch(part -> isPart(part, draft, told.value()))) {
                wholes.computeIfAbsent(told.value(), _ -> new ArrayList<>()).add(draft);
            }
        }
        List<Draft> shared = drafts.stream().filter(draft -> isShared(draft, wholes)).toList();
        Map<Slot<Quantity>, Double> parts = new HashMap<>();
        for (Draft whole : shared) {
            parts.merge(whole.quantity(), parts(whole, byBuyer), Double::sum);
        }
        Set<Draft> gone = new HashSet<>(shared);
        return drafts.stream()
                .filter(draft -> !gone.contains(draft) && !isToldWith(draft, parts))
                .toList();
    }

    /** How many of a whole its buyer is told to get. */
    private static double parts(Draft whole, Map<Party, List<Draft>> byBuyer) {
        if (!(whole.quantity() instanceof Slot.Told<Quantity>(Quantity total, _, _))) {
            return 0;
        }
        return byBuyer.getOrDefault(whole.buyer().value(), List.of()).stream()
                .filter(part -> isPart(part, whole, total))
                .mapToDouble(part ->
                        part.quantity() instanceof Slot.Told<Quantity>(Quantity some, _, _)
                                ? some.count().told()
                                : 0)
                .sum();
    }

    /** "three more supercomputers, one each at Kanpur, Madras and Hyderabad". */
    private static Draft oneEach(Draft draft, Line line) {
        if (!(draft.quantity() instanceof Slot.Told<Quantity> told)
                || told.value().count().told() <= 1) {
            return draft;
        }
        int end = told.evidence().getFirst().end();
        return IntStream.range(0, line.size() - 1)
                .filter(at -> line.at(at).start() >= end)
                .filter(at -> line.is(at, "one") && line.is(at + 1, "each"))
                .boxed()
                .findFirst()
                .map(at ->
                        draft.withQuantity(
                                Slot.Told.stated(
                                        new Quantity(new Range.Exactly(1), told.value().unit()),
                                        line.evidence(at, at + 2))))
                .orElse(draft);
    }

    /**
     * "Samsung, SK and Naver signed for 260,000": whether the same words tell a total of others,
     * who get no more than it; not "Meta bought 224,000, Amazon and Google 196,000 and 169,000".
     *
     * @param parts how many the others get, by the total
     */
    private static boolean isToldWith(Draft draft, Map<Slot<Quantity>, Double> parts) {
        Double some = parts.get(draft.quantity());
        return some != null
                && draft.quantity() instanceof Slot.Told<Quantity>(Quantity total, _, _)
                && some <= total.count().told();
    }

    private static boolean isPart(Draft part, Draft whole, Quantity total) {
        return part.quantity() instanceof Slot.Told<Quantity> told
                && told.value().unit() == total.unit()
                && told.value().count() instanceof Range.Exactly(double count)
                && total.count() instanceof Range.Exactly(double all)
                && count < all
                && isOneWare(part, whole);
    }

    private static boolean isShared(Draft draft, Map<Quantity, List<Draft>> wholes) {
        if (!(draft.quantity() instanceof Slot.Told<Quantity> told)) {
            return false;
        }
        List<Draft> same = wholes.getOrDefault(told.value(), List.of());
        return same.contains(draft)
                && same.stream()
                        .anyMatch(other ->
                                !other.buyer().value().equals(draft.buyer().value())
                                        && isOneWare(other, draft));
    }

    private static boolean isOneWare(Draft one, Draft two) {
        return Likeness.areCompatible(one.items(), two.items());
    }
}
