package io.chipwire.enrich.deal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the story that a fact tells of. */
final class Placing {
    private final StoryShelf shelf;

    Placing(StoryShelf shelf) {
        this.shelf = shelf;
    }

    /** The story that a fact fits best; none if it fits no story. */
    record Place(Fact fact, @Nullable DealStory story, Rating rating) {}

    Place place(Fact fact) {
        Place best = new Place(fact, null, Rating.ANOTHER_DEAL);
        for (DealStory story : shelf.candidates(fact)) {
            Rating rating = story.rate(fact);
            if (rating.score() > best.rating().score()) {
                best = new Place(fact, story, rating);
            }
        }
        boolean isWeak = best.story() == null || best.rating().fit() == Fit.CONTRADICTS;
        return isWeak ? toldBeside(fact, best) : best;
    }

    /** An old total told again: its number, beside an order that it was told beside before. */
    private Place toldBeside(Fact fact, Place none) {
        Set<DealStory> beside = shelf.ofArticle(fact.article());
        for (DealStory story : shelf.candidates(fact)) {
            boolean isSame =
                    story.aspects().stream()
                            .anyMatch(known ->
                                    known.stage() == fact.stage() && known.isSameNumber(fact));
            if (isSame
                    && beside.stream().anyMatch(part -> part != story && isShared(part, story))) {
                return new Place(fact, story, Rating.SAME_TOTAL);
            }
        }
        return none;
    }

    private static boolean isShared(DealStory part, DealStory total) {
        return total.facts().stream().anyMatch(fact -> !part.of(fact.article()).isEmpty());
    }
}
