package io.chipwire.index.search;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Quantity;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Entry;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Person;
import io.chipwire.lexicon.Publisher;
import io.chipwire.lexicon.Sighting;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which ids a name reaches: its own, and those of all that belongs to it. Thread-safe. */
public final class Reach {
    private static final int LONGEST_NAME = 200;

    /** How the names of the classes end that say nothing about the kind of chip. */
    private static final String ANY_CHIP = "chip";

    private final Lexicon lexicon;

    /** What names reach in this lexicon. */
    public Reach(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Ids of the organisations that a name stands for, with their subsidiaries; empty if the
     * lexicon does not know it.
     */
    public Set<String> organisations(String name) {
        if (lexicon.organisation(name) instanceof Best.Value<Organisation>(Organisation known)) {
            return withSubsidiaries(List.of(known.id()));
        }
        return meant(name)
                .map(entry ->
                        switch (entry) {
                            case Organisation organisation -> List.of(organisation.id());
                            case Person person -> person.actsFor();
                            case Chip _, Publisher _ -> List.<String>of();
                        })
                .map(this::withSubsidiaries)
                .orElse(Set.of());
    }

    /**
     * Ids of the chips that a name stands for: a model is itself, a family or class is its members
     * too; empty if the lexicon does not know it.
     */
    public Set<String> chips(String name) {
        if (lexicon.chip(name) instanceof Best.Value<Chip>(Chip known)) {
            return withMembers(known);
        }
        return meant(name).filter(Chip.class::isInstance).map(Chip.class::cast).stream()
                .flatMap(chip -> withMembers(chip).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The entry whose name is the whole text. */
    private Optional<Entry> meant(String text) {
        String name = text.strip();
        if (name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        List<Sighting> sightings = lexicon.find(name);
        if (sightings.size() == 1
                && sightings.getFirst().start() == 0
                && sightings.getFirst().end() == name.length()) {
            return Optional.of(sightings.getFirst().entry());
        }
        return Stream.<Entry>concat(lexicon.organisations().stream(), lexicon.chips().stream())
                .filter(entry -> entry.spellings().stream().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    private Set<String> withSubsidiaries(List<String> parents) {
        Set<String> reached = new TreeSet<>(parents);
        ArrayDeque<String> open = new ArrayDeque<>(parents);
        while (!open.isEmpty()) {
            Best<String> parent = Best.of(open.remove());
            for (Organisation organisation : lexicon.organisations()) {
                if (organisation.parent().equals(parent) && reached.add(organisation.id())) {
                    open.add(organisation.id());
                }
            }
        }
        return reached;
    }

    private Set<String> withMembers(Chip chip) {
        Set<String> reached = new TreeSet<>(Set.of(chip.id()));
        Predicate<Chip> member =
                switch (chip.kind()) {
                    case MODEL -> _ -> false;
                    case FAMILY -> other -> other.family().equals(Best.of(chip.id()));
                    case CLASS -> memberOf(chip);
                };
        lexicon.chips().stream().filter(member).map(Chip::id).forEach(reached::add);
        return reached;
    }

    /**
     * Whether a chip is of a class: "NVIDIA GPU" is all of that maker's, "server" all that counts
     * in servers, "GPU" all of the makers for whom there is a class of GPUs, "chip" everything.
     */
    private Predicate<Chip> memberOf(Chip wanted) {
        if (wanted.maker() instanceof Best.Value<String> maker) {
            return other -> other.maker().equals(maker);
        }
        if (wanted.unit() != Quantity.Unit.CHIP) {
            return other -> other.unit() == wanted.unit();
        }
        if (wanted.name().endsWith(ANY_CHIP)) {
            return _ -> true;
        }
        Set<Best<String>> makers =
                lexicon.chips().stream()
                        .filter(other -> other.kind() == Item.Kind.CLASS)
                        .filter(other -> other.name().endsWith(" " + wanted.name()))
                        .map(Chip::maker)
                        .collect(Collectors.toSet());
        makers.remove(Best.<String>unknown());
        return other -> makers.contains(other.maker());
    }
}
