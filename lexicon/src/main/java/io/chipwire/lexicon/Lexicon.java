package io.chipwire.lexicon;

import io.chipwire.events.Best;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What we know by name: organisations, chips, people who act for organisations, publishers, and the
 * words that tell a purchase. Immutable and thread-safe; loading takes a fraction of a second, so
 * load it once.
 */
public final class Lexicon {
    private final SequencedMap<String, Organisation> organisations;
    private final SequencedMap<String, Chip> chips;
    private final Map<String, Publisher> publishers;
    private final Map<String, Double> performance;
    private final Prices prices;
    private final List<DealWord> dealWords;
    private final List<CueWord> cueWords;
    private final Finder finder;
    private final Set<String> strangers;

    Lexicon(
            SequencedMap<String, Organisation> organisations,
            SequencedMap<String, Chip> chips,
            Map<String, Publisher> publishers,
            Map<String, Double> performance,
            Prices prices,
            List<DealWord> dealWords,
            List<CueWord> cueWords,
            Finder finder) {
        this(
                organisations,
                chips,
                publishers,
                performance,
                prices,
                dealWords,
                cueWords,
                finder,
                Set.of());
    }

    private Lexicon(
            SequencedMap<String, Organisation> organisations,
            SequencedMap<String, Chip> chips,
            Map<String, Publisher> publishers,
            Map<String, Double> performance,
            Prices prices,
            List<DealWord> dealWords,
            List<CueWord> cueWords,
            Finder finder,
            Set<String> strangers) {
        this.organisations = organisations;
        this.chips = chips;
        this.publishers = publishers;
        this.performance = Map.copyOf(performance);
        this.prices = prices;
        this.dealWords = List.copyOf(dealWords);
        this.cueWords = List.copyOf(cueWords);
        this.finder = finder;
        this.strangers = strangers;
    }

    /**
     * The lexicon that the program carries.
     *
     * @throws IllegalStateException if a row is bad; the message names every one, file:line
     */
    public static Lexicon builtIn() {
        return LexiconFiles.read(Best.unknown());
    }

    /**
     * The built-in lexicon and a user's own files of the same names and columns. A row with the id
     * of a built-in one replaces it.
     *
     * @throws IllegalStateException if a row is bad; the message names every one, file:line
     */
    public static Lexicon with(Path extraFolder) {
        return LexiconFiles.read(Best.of(extraFolder));
    }

    /**
     * This lexicon as if it had never heard of some organisations: texts that name them, or
     * somebody who acts for them alone, name nobody known. By their ids they can still be asked
     * for, as the makers of chips.
     *
     * @param name whether a name is one of theirs; an organisation goes with all its names
     */
    public Lexicon without(Predicate<String> name) {
        Set<String> unknown =
                organisations.values().stream()
                        .filter(one -> one.spellings().stream().anyMatch(name))
                        .map(Organisation::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new Lexicon(
                organisations,
                chips,
                publishers,
                performance,
                prices,
                dealWords,
                cueWords,
                finder,
                unknown);
    }

    /** All organisations, sorted by id. */
    public Collection<Organisation> organisations() {
        return organisations.sequencedValues();
    }

    /** The organisation with that id. */
    public Best<Organisation> organisation(String id) {
        return at(organisations, id);
    }

    /** All chips, families and classes, sorted by id. */
    public Collection<Chip> chips() {
        return chips.sequencedValues();
    }

    /** The chip with that id. */
    public Best<Chip> chip(String id) {
        return at(chips, id);
    }

    /**
     * Dense 16-bit arithmetic relative to an H100, by chip id, for the chips whose makers tell it.
     */
    public Map<String, Double> performance() {
        return performance;
    }

    /** What chips cost, and what a GPU of no told model may cost. */
    public Prices prices() {
        return prices;
    }

    /** The words that tell a purchase, longest first. */
    public List<DealWord> dealWords() {
        return dealWords;
    }

    /** The words that change what a deal word tells. */
    public List<CueWord> cueWords() {
        return cueWords;
    }

    /** The names in a text: the longest at word borders, left to right, not overlapping. */
    public List<Sighting> find(String text) {
        List<Sighting> found = finder.find(text);
        return strangers.isEmpty()
                ? found
                : found.stream().filter(sighting -> !isStrange(sighting.entry())).toList();
    }

    private boolean isStrange(Entry entry) {
        return switch (entry) {
            case Organisation organisation -> strangers.contains(organisation.id());
            case Person person -> strangers.containsAll(person.actsFor());
            case Chip _, Publisher _ -> false;
        };
    }

    /** The publisher's name for a host such as {@code www.tomshardware.com}. */
    public Best<String> publisher(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            Publisher publisher = publishers.get(name);
            if (publisher != null) {
                return Best.of(publisher.name());
            }
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        return Best.unknown();
    }

    private static <T> Best<T> at(Map<String, T> entries, String id) {
        T entry = entries.get(id);
        return entry == null ? Best.unknown() : Best.of(entry);
    }
}
