package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Best;
import io.chipwire.events.Money;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts what one seller ships to several, as in "220,000 GPUs to Anthropic and 110,000 to Google",
 * and what one buyer gets from several: "512 H100s from Dell and 256 MI300X from HPE".
 */
final class Shares {
    private Shares() {}

    /** The zone of a deal word, cut behind each other side that further chips follow. */
    static List<Frame.Zone> of(Frame frame, Frame.Zone zone, boolean passive) {
        if (passive) {
            return List.of(zone);
        }
        String other = Roles.isSellerFirst(frame, zone) ? "to" : "from";
        Line line = frame.line();
        Cast cast = new Cast(line);
        List<Frame.Zone> parts = new ArrayList<>();
        int from = zone.from();
        boolean wares = false;
        for (int i = zone.from(); i < zone.to(); i++) {
            wares |= line.isHardware(i);
            List<Actor> side = line.is(i, other) && wares ? cast.named(i + 1) : List.of();
            if (!side.isEmpty() && another(line, cast, other, i + 1, zone.to())) {
                int end = afterPrice(line, side.getLast().index() + 1);
                parts.add(new Frame.Zone(from, end));
                from = end;
                wares = false;
            }
        }
        parts.add(new Frame.Zone(from, zone.to()));
        return parts;
    }

    /** "talks with AMD and Cerebras to buy AI chips": of several makers each sells its own. */
    static List<Roles> perMaker(Roles roles, Wares.Lot lot) {
        boolean own =
                lot.items().stream().allMatch(item -> item.value().maker().equals(Best.unknown()))
                        && lot.count() instanceof Slot.Untold<Quantity>
                        && lot.sum() instanceof Slot.Untold<Money>
                        && roles.sellers().stream().allMatch(Actor::isMaker);
        return own && roles.sellers().size() > 1
                ? roles.sellers().stream()
                        .map(seller -> new Roles(roles.buyers(), List.of(seller)))
                        .toList()
                : List.of(roles);
    }

    /** The index behind "for $19.4 billion". */
    private static int afterPrice(Line line, int from) {
        int sum = line.is(from + 1, "about", "around", "nearly", "some") ? from + 2 : from + 1;
        boolean price =
                line.is(from, "for")
                        && sum < line.size()
                        && line.at(sum).meaning() instanceof Meaning.Sum;
        return price ? sum + 1 : from;
    }

    /** Whether further chips and the other side of their deal follow. */
    private static boolean another(Line line, Cast cast, String other, int from, int to) {
        boolean wares = false;
        for (int i = from; i < to; i++) {
            wares |= line.isHardware(i);
            if (wares && line.is(i, other) && !cast.named(i + 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
