package io.chipwire.lexicon;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import io.chipwire.events.Mode;
import io.chipwire.events.Quantity;
import io.chipwire.events.Stage;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads the files of a lexicon, checks them against each other and names all that is wrong. */
final class LexiconFiles {
    static final String ORGANISATIONS = "organisations.tsv";
    static final String CHIPS = "chips.tsv";
    static final String PERFORMANCE = "performance.tsv";
    static final String PRICES = "prices.tsv";
    static final String PEOPLE = "people.tsv";
    static final String PUBLISHERS = "publishers.tsv";
    static final String CUE_WORDS = "cue-words.tsv";
    static final String DEAL_WORDS = "deal-words.tsv";
    static final String FALSE_FRIENDS = "false-friends.tsv";

    /** The chip that others are measured by. */
    private static final String YARDSTICK = "h100";

    private final Best<Path> extra;
    private final List<String> problems = new ArrayList<>();
    private final Map<Entry, String> places = new HashMap<>();

    private LexiconFiles(Best<Path> extra) {
        this.extra = extra;
    }

    static Lexicon read(Best<Path> extraFolder) {
        LexiconFiles files = new LexiconFiles(extraFolder);
        Lexicon lexicon = files.lexicon();
        if (!files.problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", files.problems));
        }
        return lexicon;
    }

    private Lexicon lexicon() {
        SequencedMap<String, Organisation> organisations =
                entries(ORGANISATIONS, 7, LexiconFiles::organisation);
        SequencedMap<String, Chip> chips = entries(CHIPS, 9, LexiconFiles::chip);
        SequencedMap<String, Person> people = entries(PEOPLE, 5, LexiconFiles::person);
        SequencedMap<String, Publisher> publishers =
                entries(PUBLISHERS, 5, LexiconFiles::publisher);
        checkReferences(organisations, chips, people);
        List<DealWord> dealWords = new ArrayList<>(rows(DEAL_WORDS, 7, LexiconFiles::dealWord));
        dealWords.sort(
                Comparator.comparingInt((DealWord word) -> -word.words().length())
                        .thenComparing(DealWord::words));
        return new Lexicon(
                organisations,
                chips,
                byHost(publishers.values()),
                performance(chips),
                prices(chips),
                dealWords,
                rows(CUE_WORDS, 3, LexiconFiles::cueWord),
                finder(
                        List.of(
                                organisations.values(),
                                chips.values(),
                                people.values(),
                                publishers.values())));
    }

    /** Relative to an H100; a user's file stands before the built-in one. */
    private Map<String, Double> performance(Map<String, Chip> chips) {
        Map<String, Double> dense = new TreeMap<>();
        for (Map.Entry<String, Double> row : rows(PERFORMANCE, 3, LexiconFiles::arithmetic)) {
            if (!chips.containsKey(row.getKey())) {
                problems.add(PERFORMANCE + ": expected the id of a chip, got " + row.getKey());
            }
            dense.put(row.getKey(), row.getValue());
        }
        double one = dense.getOrDefault(YARDSTICK, 1.0);
        dense.replaceAll((_, teraflops) -> teraflops / one);
        return dense;
    }

    private static Map.Entry<String, Double> arithmetic(Table.Row row) {
        return Map.entry(row.text(0), Double.parseDouble(row.text(1)));
    }

    /** A user's rows stand before the built-in ones of the same day. */
    private Prices prices(Map<String, Chip> chips) {
        Map<String, PriceBand> always = new HashMap<>();
        for (Chip chip : chips.values()) {
            if (chip.price() instanceof Best.Value<PriceBand>(PriceBand band)) {
                always.put(chip.id(), band);
            }
        }
        List<DatedPrice> dated = rows(PRICES, 4, LexiconFiles::datedPrice);
        for (DatedPrice one : dated) {
            if (!chips.containsKey(one.chip())) {
                problems.add(PRICES + ": expected the id of a chip, got " + one.chip());
            }
        }
        return Prices.of(always, dated);
    }

    private static DatedPrice datedPrice(Table.Row row) {
        row.text(3);
        return new DatedPrice(row.text(0), day(row.text(1)), PriceBand.of(row.text(2)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a day like 2024-03-19, got \"" + text + "\"", e);
        }
    }

    private static Organisation organisation(Table.Row row) {
        return new Organisation(
                row.text(0),
                row.text(1),
                row.list(5),
                row.word(2, Organisation.Kind.class),
                row.text(3),
                optional(row, 4),
                row.text(6));
    }

    private static Chip chip(Table.Row row) {
        return new Chip(
                row.text(0),
                row.text(1),
                row.word(2, Item.Kind.class),
                optional(row, 3),
                optional(row, 4),
                row.word(5, Quantity.Unit.class),
                row.list(6),
                row.isEmpty(7) ? Best.unknown() : Best.of(PriceBand.of(row.text(7))),
                row.text(8));
    }

    private static Person person(Table.Row row) {
        return new Person(row.text(0), row.text(1), row.list(2), row.list(3), row.text(4));
    }

    private static Publisher publisher(Table.Row row) {
        return new Publisher(row.text(0), row.text(1), row.list(2), row.list(3), row.text(4));
    }

    private static DealWord dealWord(Table.Row row) {
        return new DealWord(
                row.text(0),
                row.word(1, DealWord.Form.class),
                row.word(2, Stage.class),
                row.word(3, Mode.class),
                row.word(4, DealWord.Direction.class),
                row.word(5, DealWord.Strength.class),
                row.text(6));
    }

    private static CueWord cueWord(Table.Row row) {
        return new CueWord(row.text(0), row.word(1, CueWord.Cue.class), row.text(2));
    }

    private static Best<String> optional(Table.Row row, int column) {
        return row.isEmpty(column) ? Best.unknown() : Best.of(row.text(column));
    }

    private <T extends Entry> SequencedMap<String, T> entries(
            String file, int columns, Function<Table.Row, T> make) {
        SequencedMap<String, T> byId = new TreeMap<>();
        for (Table table : tables(file)) {
            Set<String> here = new HashSet<>();
            for (Table.Line<T> line : table.rows(columns, make)) {
                if (!here.add(line.value().id())) {
                    problems.add(line.where() + ": id \"" + line.value().id() + "\" stands twice");
                }
                byId.put(line.value().id(), line.value());
                places.put(line.value(), line.where());
            }
        }
        return byId;
    }

    private <T> List<T> rows(String file, int columns, Function<Table.Row, T> make) {
        return tables(file).stream()
                .flatMap(table -> table.rows(columns, make).stream())
                .map(Table.Line::value)
                .toList();
    }

    private List<Table> tables(String file) {
        Table builtIn = Table.builtIn(file, problems);
        return switch (extra) {
            case Best.Value<Path>(Path folder) ->
                    List.of(builtIn, Table.in(folder, file, problems));
            case Best.Unknown<Path> _ -> List.of(builtIn);
        };
    }

    private void checkReferences(
            Map<String, Organisation> organisations,
            Map<String, Chip> chips,
            Map<String, Person> people) {
        for (Organisation organisation : organisations.values()) {
            expect(organisation, organisation.parent(), organisations.keySet(), "an organisation");
        }
        for (Chip chip : chips.values()) {
            expect(chip, chip.maker(), organisations.keySet(), "an organisation");
            expect(chip, chip.family(), chips.keySet(), "a chip");
        }
        for (Person person : people.values()) {
            for (String id : person.actsFor()) {
                expect(person, Best.of(id), organisations.keySet(), "an organisation");
            }
        }
    }

    private void expect(Entry entry, Best<String> id, Set<String> known, String what) {
        if (id instanceof Best.Value<String>(String told) && !known.contains(told)) {
            problems.add(places.get(entry) + ": expected " + what + "'s id, got \"" + told + "\"");
        }
    }

    private static Map<String, Publisher> byHost(Collection<Publisher> publishers) {
        Map<String, Publisher> byHost = new HashMap<>();
        for (Publisher publisher : publishers) {
            publisher.hosts().forEach(host -> byHost.put(host, publisher));
        }
        return byHost;
    }

    private Finder finder(List<Collection<? extends Entry>> all) {
        Finder finder = new Finder();
        Map<String, Finder.Care> cares = new HashMap<>();
        for (FalseFriend friend : rows(FALSE_FRIENDS, 3, FalseFriend::of)) {
            switch (friend.kind()) {
                case AS_WRITTEN -> cares.put(friend.words(), Finder.Care.AS_WRITTEN);
                case IN_CONTEXT -> cares.put(friend.words(), Finder.Care.IN_CONTEXT);
                case PHRASE -> finder.ignore(friend.words());
            }
        }
        for (Collection<? extends Entry> entries : all) {
            for (Entry entry : entries) {
                for (String name : entry.spellings()) {
                    addName(finder, name, entry, cares.getOrDefault(name, Finder.Care.NONE));
                }
            }
        }
        return finder;
    }

    private void addName(Finder finder, String name, Entry entry, Finder.Care care) {
        try {
            if (finder.add(name, entry, care) instanceof Best.Value<Entry>(Entry other)) {
                problems.add(
                        places.get(entry)
                                + ": \""
                                + name
                                + "\" already belongs to "
                                + other.id()
                                + " ("
                                + places.get(other)
                                + ")");
            }
        } catch (IllegalArgumentException e) {
            problems.add(places.get(entry) + ": " + e.getMessage());
        }
    }

    /** Words that look like a name and are none, or are one only as written. */
    private record FalseFriend(String words, Kind kind) {
        enum Kind {
            /** A name with these very capitals, no name with others. */
            AS_WRITTEN,
            /** With these capitals a name or a word: the sentence tells. */
            IN_CONTEXT,
            /** Never a name, though it holds one. */
            PHRASE
        }

        static FalseFriend of(Table.Row row) {
            row.text(2);
            return new FalseFriend(row.text(0), row.word(1, Kind.class));
        }
    }
}
