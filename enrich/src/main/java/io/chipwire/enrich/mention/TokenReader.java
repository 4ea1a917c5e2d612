package io.chipwire.enrich.mention;

import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Money;
import io.chipwire.lexicon.Chip;
import io.chipwire.lexicon.Lexicon;
import io.chipwire.lexicon.Organisation;
import io.chipwire.lexicon.Person;
import io.chipwire.lexicon.Publisher;
import io.chipwire.lexicon.Sighting;
import java.util.ArrayList;
import java.util.List;

/** Reads a sentence into tokens. Its time grows with the sentence. Thread-safe. */
public final class TokenReader {
    private final Lexicon lexicon;
    private final Dates dates;

    /**
     * A reader for one article.
     *
     * @param published what "this year" is counted from; it stays unread in an undated article
     */
    public TokenReader(Lexicon lexicon, Dating published) {
        this.lexicon = lexicon;
        this.dates = new Dates(published);
    }

    /** The tokens of a sentence, in order, not overlapping. */
    public List<Token> read(Sentence sentence) {
        List<Token> words = Scanner.scan(sentence.blockText(), sentence.start(), sentence.end());
        List<Token> named = withNames(sentence, words);
        List<Token> valued = withValues(named);
        return List.copyOf(Names.join(sentence.blockText(), valued));
    }

    private List<Token> withNames(Sentence sentence, List<Token> words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (Sighting sighting : lexicon.find(sentence.text())) {
            int start = sentence.start() + sighting.start();
            int end = sentence.start() + sighting.end();
            while (at < words.size() && words.get(at).end() <= start) {
                tokens.add(words.get(at++));
            }
            int after = at;
            while (after < words.size() && words.get(after).start() < end) {
                after++;
            }
            if (sighting.doubtful()
                    && !DoubtfulName.isMeant(sentence.blockText(), words, at, after)) {
                continue;
            }
            at = after;
            String word = sentence.blockText().substring(start, end);
            tokens.add(new Token(start, end, Names.lower(word), meaning(sighting)));
        }
        tokens.addAll(words.subList(at, words.size()));
        return tokens;
    }

    private static Meaning meaning(Sighting sighting) {
        return switch (sighting.entry()) {
            case Organisation organisation -> new Meaning.Listed(organisation);
            case Chip chip -> new Meaning.Hardware(chip);
            case Person person -> new Meaning.Human(person);
            case Publisher publisher -> new Meaning.Press(publisher);
        };
    }

    private List<Token> withValues(List<Token> tokens) {
        List<Token> read = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Dates.Read date = dates.at(tokens, at);
            if (date.date() instanceof Best.Value<EventDate>(EventDate value)
                    && !countsHardware(tokens, date.after())) {
                read.add(join(tokens, at, date.after(), new Meaning.Date(value)));
                at = date.after();
                continue;
            }
            int after = value(tokens, at, read);
            if (after == at) {
                read.add(tokens.get(at++));
            } else {
                at = after;
            }
        }
        return read;
    }

    /** Whether "2024" counts what follows: "2024 H100 GPUs". */
    private static boolean countsHardware(List<Token> tokens, int after) {
        return after < tokens.size()
                && tokens.get(after).meaning() instanceof Meaning.Hardware
                && tokens.get(after).word().endsWith("s");
    }

    /** Reads a number or a sum into {@code read} and returns the index after it. */
    private static int value(List<Token> tokens, int at, List<Token> read) {
        Sums.Read sum = Sums.at(tokens, at);
        if (!sum.isNothing()) {
            Money money = sum.money();
            Numerals.Read whole =
                    Numerals.qualified(
                            tokens,
                            new Numerals.Read(at, sum.after(), money.sum(), Numerals.Kind.COUNT));
            int first = dropTaken(tokens, whole.first(), at, read);
            Meaning meaning = new Meaning.Sum(new Money(whole.range(), money.currency()));
            read.add(join(tokens, first, sum.after(), meaning));
            return sum.after();
        }
        Numerals.Read number = Numerals.at(tokens, at);
        if (number.isNothing()) {
            return at;
        }
        if (!isCount(tokens, number)) {
            read.addAll(tokens.subList(at, number.after()));
            return number.after();
        }
        Numerals.Read whole = Numerals.qualified(tokens, number);
        int first = dropTaken(tokens, whole.first(), at, read);
        read.add(join(tokens, first, number.after(), new Meaning.Numeral(whole.range())));
        return number.after();
    }

    /** Whether a number counts things: half of them do not, but half a gigawatt does. */
    private static boolean isCount(List<Token> tokens, Numerals.Read number) {
        return switch (number.kind()) {
            case COUNT -> true;
            case NEGATIVE -> false;
            case PART -> {
                int next = number.after();
                next += next < tokens.size() && tokens.get(next).is("a", "of") ? 1 : 0;
                yield next < tokens.size()
                        && tokens.get(next)
                                .is("gw", "gigawatt", "gigawatts", "mw", "megawatt", "megawatts");
            }
        };
    }

    /** Takes the words of "more than" back from what was read; returns where the number begins. */
    private static int dropTaken(List<Token> tokens, int first, int at, List<Token> read) {
        int begin = at;
        while (begin > first
                && !read.isEmpty()
                && read.getLast().start() == tokens.get(begin - 1).start()
                && read.getLast().end() == tokens.get(begin - 1).end()) {
            read.removeLast();
            begin--;
        }
        return begin;
    }

    private static Token join(List<Token> tokens, int first, int after, Meaning meaning) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.subList(first, after)) {
            words.append(words.isEmpty() ? "" : " ").append(token.word());
        }
        return new Token(
                tokens.get(first).start(), tokens.get(after - 1).end(), words.toString(), meaning);
    }
}
