package io.chipwire.lexicon;

import io.chipwire.events.Mode;
import io.chipwire.events.Stage;

/**
 * A verb form or noun that tells a purchase.
 *
 * @param words as texts write it, in lower case; {@code $} is an amount of money with the words
 *     around it: "shelled out $ for" is "shelled out another $2 billion for"
 * @param form how it stands in a sentence
 * @param direction who stands before it
 * @param strength how much it takes for it to tell a purchase
 * @param example a sentence in which it does
 */
public record DealWord(
        String words,
        Form form,
        Stage stage,
        Mode mode,
        Direction direction,
        Strength strength,
        String example) {

    /** How a deal word stands in a sentence. */
    public enum Form {
        /** "bought", "to buy", "is buying". */
        VERB,
        /** "has bought", also "were bought by": a form that stands in the passive as well. */
        PARTICIPLE,
        /** "arrived", "went live": what is bought stands before it, like before a passive. */
        INTRANSITIVE,
        /** "order", "deal". */
        NOUN
    }

    /** Who stands before the word in the plain order of words. */
    public enum Direction {
        BUYER_FIRST,
        SELLER_FIRST,
        /** "rents chips from", "rents chips to": the seller where a taker is told after "to". */
        EITHER_FIRST
    }

    /** How much it takes for a word to tell a purchase. */
    public enum Strength {
        /** A buyer and chips are enough: "bought". */
        STRONG,
        /** A number of chips or a price must stand with it: "a $2 billion deal for H100". */
        WITH_SIZE,
        /** A number of chips must stand with it: "uses 10,000 H100". */
        WITH_NUMBER
    }
}
