package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import io.chipwire.events.Best;
import io.chipwire.events.Money;
import io.chipwire.events.Slot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds out what a purchase costs where the sentence behind or before tells that: "The deal is
 * valued at $6 billion".
 */
final class Bills {
    /** What somebody pays for: "a contract". */
    private static final Set<String> DEALS = WordList.of(Bills.class, "deal-nouns.txt");

    /** How many tokens before "valued" the deal may stand that is. */
    private static final int SUBJECT = 3;

    /** How many tokens before the deal its price may stand: "a $19 billion cloud deal". */
    private static final int BEFORE = 4;

    /** How many tokens behind the deal its price may be looked for from. */
    private static final int BEHIND = 3;

    /** A smaller sum is no price of a deal that is told in a sentence of its own. */
    private static final double LEAST = 10_000;

    private final List<Line> lines;

    Bills(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * Whether it is a deal or chips that a word like "valued" speaks of, no company: "orders valued
     * at".
     */
    static boolean isOfDeal(Line line, int valued) {
        return IntStream.range(Math.max(0, valued - SUBJECT), valued)
                .anyMatch(at -> isDeal(line, at) || line.isHardware(at));
    }

    static boolean isDeal(Line line, int at) {
        return DEALS.contains(line.at(at).word());
    }

    /** The purchases, with what the sentence behind or before says that the deal costs. */
    List<Draft> tell(List<Draft> drafts) {
        Set<Integer> telling = drafts.stream().map(Draft::line).collect(Collectors.toSet());
        return drafts.stream()
                .map(draft ->
                        draft.amount() instanceof Slot.Untold<Money> ? tell(draft, telling) : draft)
                .toList();
    }

    private Draft tell(Draft draft, Set<Integer> telling) {
        return IntStream.of(draft.line() + 1, draft.line() - 1)
                .filter(at -> at >= 0 && at < lines.size())
                .filter(at -> !telling.contains(at))
                .mapToObj(lines::get)
                .filter(line -> isOf(draft, line) && sum(line) instanceof Slot.Told<Money>)
                .findFirst()
                .map(line -> draft.withAmount(sum(line)))
                .orElse(draft);
    }

    /** Whether a sentence names nobody but the purchase's parties and makers of chips. */
    private static boolean isOf(Draft draft, Line line) {
        return IntStream.range(0, line.size())
                .filter(at -> Actor.isNamedAt(line, at))
                .mapToObj(at -> Actor.at(line, at))
                .allMatch(actor ->
                        actor.isMaker()
                                || actor.party().equals(draft.buyer().value())
                                || Best.of(actor.party()).equals(draft.seller().best()));
    }

    /** The sum that stands beside a word for a deal. */
    private static Slot<Money> sum(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (isDeal(line, i)
                    && Price.in(line, Math.max(0, i - BEFORE), i + BEHIND, Slot.untold())
                            instanceof Slot.Told<Money> told
                    && told.value().sum().highest() >= LEAST) {
                return told;
            }
        }
        return Slot.untold();
    }
}
