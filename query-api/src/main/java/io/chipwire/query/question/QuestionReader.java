package io.chipwire.query.question;

import io.chipwire.events.Best;
import io.chipwire.events.Deal.Status;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.index.search.DealQuery;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Entry;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Person;
import io.chipwire.lexicon.Publisher;
import io.chipwire.lexicon.Sighting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads questions: names by the lexicon, roles by the words around them. Thread-safe. */
final class QuestionReader {
    private final Lexicon lexicon;
    private final InstantSource clock;

    QuestionReader(Lexicon lexicon, InstantSource clock) {
        this.lexicon = lexicon;
        this.clock = clock;
    }

    Question read(String text) {
        Words words = new Words(text);
        List<Name> chips = new ArrayList<>();
        List<Name> parties = new ArrayList<>();
        for (Sighting sighting : lexicon.find(text)) {
            Name name =
                    new Name(
                            sighting.entry(),
                            words.placeOf(sighting.start()),
                            words.placeOf(sighting.end() - 1) + 1);
            switch (sighting.entry()) {
                case Chip _ -> chips.add(name);
                case Organisation _, Person _ -> parties.add(name);
                case Publisher _ -> {}
            }
        }
        parties.forEach(party -> words.use(party.from(), party.to()));
        DealQuery query = chip(DealQuery.everything(), chips, words);
        Days days = Days.in(words, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        query = query.between(days.from(), days.to());
        query = parties(query, parties, words);
        query = states(query, words);
        useGlue(words);
        return new Question(query, words.unused());
    }

    /**
     * A name in the question.
     *
     * @param from place of its first word
     * @param to one past the last one
     */
    private record Name(Entry entry, int from, int to) {}

    /**
     * The most exact of the chips; more than one cannot be asked for, so the others stay unused.
     */
    private static DealQuery chip(DealQuery query, List<Name> chips, Words words) {
        return chips.stream()
                .min(Comparator.comparing(name -> ((Chip) name.entry()).kind()))
                .map(asked -> {
                    chips.stream()
                            .filter(other -> isSaidBy((Chip) asked.entry(), (Chip) other.entry()))
                            .forEach(other -> words.use(other.from(), other.to()));
                    return query.chip(asked.entry().id());
                })
                .orElse(query);
    }

    /** Whether a chip's name says the other too: "H100 GPUs" asks for H100. */
    private static boolean isSaidBy(Chip asked, Chip other) {
        boolean sameMaker =
                other.maker() instanceof Best.Unknown<String>
                        || other.maker().equals(asked.maker());
        return asked.equals(other) || (other.kind() == Item.Kind.CLASS && sameMaker);
    }

    private DealQuery parties(DealQuery query, List<Name> parties, Words words) {
        DealQuery asked = query;
        for (Name party : parties) {
            boolean seller = isSeller(party, words);
            boolean sellerFree = asked.seller() instanceof Best.Unknown<String>;
            boolean buyerFree = asked.buyer() instanceof Best.Unknown<String>;
            String name =
                    party.entry() instanceof Person person ? person.name() : party.entry().id();
            if (sellerFree && (seller || !buyerFree)) {
                asked = asked.seller(name);
            } else if (buyerFree) {
                asked = asked.buyer(name);
            } else {
                asked = asked.text(joined(asked.text(), party.entry().name()));
            }
        }
        return asked;
    }

    private boolean isSeller(Name party, Words words) {
        String before = words.at(party.from() - 1);
        if (before.equals("the")) {
            before = words.at(party.from() - 2);
        }
        if (Grammar.FROM.contains(before)) {
            return true;
        }
        if (Grammar.TO.contains(before)) {
            return false;
        }
        if (before.equals("by")) {
            return Grammar.SELL.contains(words.at(party.from() - 2));
        }
        if (Grammar.BUY.contains(before)) {
            return true; // "who bought Nvidia": its chips
        }
        for (int place = party.to(); place < words.size(); place++) {
            if (Grammar.SELL.contains(words.at(place))) {
                return true;
            }
            if (Grammar.BUY.contains(words.at(place)) || Grammar.LEASE.contains(words.at(place))) {
                return false;
            }
        }
        return isMaker(party.entry()) && words.at(0).equals("who");
    }

    private boolean isMaker(Entry entry) {
        return lexicon.chips().stream().anyMatch(chip -> chip.maker().equals(Best.of(entry.id())));
    }

    private static DealQuery states(DealQuery query, Words words) {
        Set<Status> status = EnumSet.noneOf(Status.class);
        DealQuery asked = query;
        for (int place = 0; place < words.size(); place++) {
            if (words.isUsed(place)) {
                continue;
            }
            Set<Status> told = Grammar.STATUS.get(words.at(place));
            if (told != null) {
                status.addAll(told);
                words.use(place, place + 1);
            } else if (words.at(place).equals("called") && words.at(place + 1).equals("off")) {
                status.add(Status.CANCELLED);
                words.use(place, place + 2);
            } else if (Grammar.LEASE.contains(words.at(place))) {
                asked = asked.mode(Mode.LEASE);
                words.use(place, place + 1);
            }
        }
        return asked.status(status);
    }

    private static void useGlue(Words words) {
        for (int place = 0; place < words.size(); place++) {
            String word = words.at(place);
            if (Grammar.GLUE.contains(word)
                    || Grammar.BUY.contains(word)
                    || Grammar.HAVE.contains(word)
                    || Grammar.SELL.contains(word)) {
                words.use(place, place + 1);
            }
        }
    }

    private static String joined(Best<String> text, String more) {
        return text instanceof Best.Value<String>(String words) ? words + " " + more : more;
    }
}
