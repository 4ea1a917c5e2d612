package io.chipwire.enrich.claim;

import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes back what several buy together from each of them where each has a part of it: of "Samsung,
 * SK and Hyundai signed for 260,000; 50,000 each go to" nobody has ordered 260,000.
 */
final class SharedTotals {
    private SharedTotals() {}

    /** The purchases without the shares that are told as the whole. */
    static List<Draft> without(List<Draft> drafts) {
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
        return drafts.stream().filter(draft -> !isShared(draft, wholes)).toList();
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
