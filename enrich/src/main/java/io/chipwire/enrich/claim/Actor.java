package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.Meaning;
import io.chipwire.events.Evidence;
import io.chipwire.events.Party;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Organisation.Kind;
import io.chipwire.lexicon.Person;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Somebody who may buy or sell.
 *
 * @param index of its token in the sentence, where it was found there
 * @param isMaker whether it mainly designs or builds hardware
 * @param isRenter whether it rents out what it owns
 * @param isCentre whether it is a computing centre or university
 * @param actsFor the organisations a person acts for
 */
record Actor(
        Party party,
        Evidence evidence,
        int index,
        boolean isListed,
        boolean isMaker,
        boolean isRenter,
        boolean isCentre,
        List<String> actsFor) {

    private static final Set<Kind> MAKERS = Set.of(Kind.CHIPMAKER, Kind.HARDWARE);
    private static final Set<Kind> RENTERS = Set.of(Kind.NEOCLOUD, Kind.HYPERSCALER, Kind.MINER);

    /** The actor that a token names; whether it names one tell with {@link #isNamedAt}. */
    static Actor at(Line line, int index) {
        Evidence evidence = line.evidence(index);
        return switch (line.at(index).meaning()) {
            case Meaning.Listed(Organisation organisation) -> of(organisation, evidence, index);
            case Meaning.Human(Person person) ->
                    new Actor(
                            new Party("~" + person.id(), person.name()),
                            evidence,
                            index,
                            true,
                            false,
                            false,
                            false,
                            person.actsFor());
            case Meaning.Unlisted(String name) ->
                    new Actor(
                            new Party(Party.CANDIDATE + fold(name), name),
                            evidence,
                            index,
                            false,
                            false,
                            false,
                            false,
                            List.of());
            case Meaning.Word(),
                    Meaning.Mark(),
                    Meaning.Hardware _,
                    Meaning.Press _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back() ->
                    throw new IllegalArgumentException(
                            "expected a name, got \"" + line.at(index).word() + "\"");
        };
    }

    /** An organisation that words at a place stand for. */
    static Actor of(Organisation organisation, Evidence evidence, int index) {
        return new Actor(
                organisation.party(),
                evidence,
                index,
                true,
                MAKERS.contains(organisation.kind()),
                RENTERS.contains(organisation.kind()),
                organisation.kind() == Kind.RESEARCH,
                List.of());
    }

    static boolean isNamedAt(Line line, int index) {
        return index >= 0
                && index < line.size()
                && switch (line.at(index).meaning()) {
                    case Meaning.Listed _, Meaning.Human _, Meaning.Unlisted _ -> true;
                    case Meaning.Word(),
                            Meaning.Mark(),
                            Meaning.Hardware _,
                            Meaning.Press _,
                            Meaning.Numeral _,
                            Meaning.Sum _,
                            Meaning.Date _,
                            Meaning.Back() ->
                            false;
                };
    }

    static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    boolean isPerson() {
        return !actsFor.isEmpty();
    }

    Slot.Told<Party> told() {
        return Slot.Told.stated(party, evidence);
    }
}
