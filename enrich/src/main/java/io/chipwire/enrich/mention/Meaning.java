package io.chipwire.enrich.mention;

import io.chipwire.events.EventDate;
import io.chipwire.events.Money;
import io.chipwire.events.Range;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Person;
import io.chipwire.lexicon.Publisher;

/** What a token is. */
public sealed interface Meaning {
    /** A word as it stands. */
    record Word() implements Meaning {}

    /** A punctuation mark. */
    record Mark() implements Meaning {}

    /** An organisation that the lexicon lists. */
    record Listed(Organisation organisation) implements Meaning {}

    /** A capitalised name that no list knows. */
    record Unlisted(String name) implements Meaning {}

    /** Somebody who acts for organisations. */
    record Human(Person person) implements Meaning {}

    /** A chip, board, system or class of them. */
    record Hardware(Chip chip) implements Meaning {}

    /** Who reports news. */
    record Press(Publisher publisher) implements Meaning {}

    /** A number, with "about", "more than" and the like taken in. */
    record Numeral(Range range) implements Meaning {}

    /** An amount of money. */
    record Sum(Money money) implements Meaning {}

    /** A date of the calendar. */
    record Date(EventDate date) implements Meaning {}

    /** A word that stands for somebody named before: "it", "the company". */
    record Back() implements Meaning {}
}
