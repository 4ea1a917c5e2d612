package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Basis;
import io.chipwire.events.Best;
import io.chipwire.events.Evidence;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds out whose chips are bought where a statement only says "chips", and calls a maker whom only
 * the model tells as the article does: by its owner's name where it only uses that.
 */
final class Makers {
    /** How many sentences before the maker may be named. */
    private static final int BACK = 2;

    private final Lexicon lexicon;
    private final List<Line> lines;
    private final Set<Party> named;

    Makers(Lexicon lexicon, List<Line> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
        this.named = named(lines);
    }

    /** The purchases, those of mere chips with the one maker that is named nearest before. */
    List<Draft> tell(List<Draft> drafts) {
        return drafts.stream()
                .map(draft ->
                        switch (draft.seller()) {
                            case Slot.Told<Party> seller -> told(draft, seller);
                            case Slot.Untold<Party> _ -> open(draft);
                        })
                .toList();
    }

    private Draft told(Draft draft, Slot.Told<Party> seller) {
        if (isOwnHouse(draft, seller)) {
            return ofItems(draft).withMode(Mode.BUY);
        }
        boolean wrong =
                Actor.Trade.isCountry(seller.value())
                        || isOfOther(draft, seller)
                        || (draft.mode() == Mode.BUY && isChannel(lines.get(draft.line()), seller));
        return wrong ? ofItems(draft) : draft.withSeller(asCalled(seller));
    }

    /** "Oracle will place 50,000 MI450 GPUs on Oracle Cloud": its own cloud sells it nothing. */
    private boolean isOwnHouse(Draft draft, Slot.Told<Party> seller) {
        Party buyer = draft.buyer().value();
        Best<String> id = Best.of(seller.value().id());
        return !seller.value().equals(buyer)
                && new Houses(lexicon).areOne(seller.value(), buyer)
                && draft.items().stream().noneMatch(item -> item.value().maker().equals(id));
    }

    /** "Saudi Arabia bought them through its university": who buys for another sells nothing. */
    private static boolean isChannel(Line line, Slot.Told<Party> seller) {
        Evidence words = seller.evidence().getFirst();
        return IntStream.range(1, line.size())
                .filter(at -> Actor.isNamedAt(line, at) && Actor.at(line, at).isCentre())
                .filter(at -> line.evidence(at).equals(words))
                .map(at -> line.is(at - 1, "the", "its") ? at - 2 : at - 1)
                .anyMatch(at -> line.is(at, "through", "via"));
    }

    /**
     * Whether somebody is only told as the maker of what is not bought: of the "Intel Xeon CPUs"
     * beside "4,500 Nvidia P100s".
     */
    private boolean isOfOther(Draft draft, Slot.Told<Party> seller) {
        Best<String> id = Best.of(seller.value().id());
        return draft.items().stream()
                        .map(item -> item.value().maker())
                        .allMatch(maker -> maker instanceof Best.Value<String> && !maker.equals(id))
                && lines.stream()
                        .filter(line -> line.holds(seller.evidence().getFirst()))
                        .anyMatch(line -> isWare(line, seller.evidence().getFirst(), id));
    }

    /** Whether words name hardware of a maker. */
    private static boolean isWare(Line line, Evidence words, Best<String> maker) {
        return IntStream.range(0, line.size())
                .filter(at -> line.evidence(at).equals(words))
                .anyMatch(at ->
                        line.at(at).meaning() instanceof Meaning.Hardware(Chip chip)
                                && chip.maker().equals(maker));
    }

    /** The purchase with the maker of its items as the seller; a rental with nobody. */
    private Draft ofItems(Draft draft) {
        Draft bare = draft.withSeller(Slot.untold());
        for (Slot.Told<Item> item : draft.items()) {
            Slot<Party> maker =
                    Wares.seller(lexicon, item.value().maker(), item.evidence().getFirst());
            if (draft.mode() == Mode.BUY && maker instanceof Slot.Told<Party> told) {
                return bare.withSeller(asCalled(told));
            }
        }
        return open(bare);
    }

    private Draft open(Draft draft) {
        if (draft.mode() != Mode.BUY || !isChips(draft)) {
            return draft;
        }
        return new Beside(lines)
                .nearest(draft, BACK, this::makesChips)
                .map(maker -> draft.withSeller(derived(maker)))
                .orElse(draft);
    }

    private static Slot<Party> derived(Slot.Told<Party> maker) {
        return new Slot.Told<>(
                maker.value(), new Basis.Derived("the only maker named"), maker.evidence());
    }

    /** "Trainium" is AWS's, but an article that only speaks of Amazon calls it Amazon's. */
    private Slot<Party> asCalled(Slot.Told<Party> seller) {
        Party called = owner(seller.value());
        return seller.basis() instanceof Basis.Derived
                        && named.contains(called)
                        && !named.contains(seller.value())
                ? new Slot.Told<>(called, seller.basis(), seller.evidence())
                : seller;
    }

    /** The organisation that owns another, or that one itself. */
    private Party owner(Party party) {
        return lexicon.organisation(party.id()) instanceof Best.Value<Organisation>(var own)
                        && lexicon.organisation(own.parent().orElse(""))
                                instanceof Best.Value<Organisation>(var parent)
                ? parent.party()
                : party;
    }

    private static Set<Party> named(List<Line> lines) {
        Set<Party> named = new HashSet<>();
        for (Line line : lines) {
            IntStream.range(0, line.size())
                    .filter(at -> Actor.isNamedAt(line, at))
                    .forEach(at -> named.add(Actor.at(line, at).party()));
        }
        return named;
    }

    /** Whether its chips are bought by its name, as "Nvidia GPUs" are. */
    private boolean makesChips(Actor actor) {
        return actor.trade() == Actor.Trade.MAKER
                && lexicon.chips().stream()
                        .anyMatch(chip ->
                                chip.kind() == Item.Kind.CLASS
                                        && chip.maker().equals(Best.of(actor.party().id())));
    }

    private boolean isChips(Draft draft) {
        return draft.items().stream()
                .allMatch(item ->
                        lexicon.chip(item.value().id()) instanceof Best.Value<Chip>(Chip chip)
                                && chip.unit() == Quantity.Unit.CHIP);
    }
}
