package io.chipwire.enrich.mention;

import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Best;
import io.chipwire.events.Dating;
import io.chipwire.events.EventDate;
import io.chipwire.events.Money;
import io.chipwire.events.Range;
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
            while (at < words.size() && words.get(at).start() < end) {
                at++;
            }
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
        String sign = MoneyWords.ofSign(tokens, at);
        String code = sign.isEmpty() ? MoneyWords.ofCode(tokens.get(at).word()) : sign;
        if (!code.isEmpty() && at + 1 < tokens.size()) {
            Numerals.Read number = Numerals.at(tokens, at + 1);
            if (number.after() > at + 1) {
                return sum(tokens, at, number.after(), number.range(), code, read);
            }
        }
        if (!(tokens.get(at).meaning() instanceof Meaning.Word)) {
            return at;
        }
        Numerals.Read number = Numerals.at(tokens, at);
        if (number.after() == at) {
            return at;
        }
        int next = number.after();
        while (next < tokens.size()
                && (MoneyWords.isCountry(tokens.get(next).word())
                        || (next == number.after() && tokens.get(next).is("of")))) {
            next++;
        }
        String word = next < tokens.size() ? MoneyWords.ofWord(tokens.get(next).word()) : "";
        if (!word.isEmpty()) {
            return sum(tokens, at, next + 1, number.range(), word, read);
        }
        Numerals.Read whole = Numerals.qualified(tokens, number);
        int first = dropTaken(tokens, whole.first(), at, read);
        read.add(join(tokens, first, number.after(), new Meaning.Numeral(whole.range())));
        return number.after();
    }

    private static int sum(
            List<Token> tokens, int at, int after, Range range, String code, List<Token> read) {
        int start = at;
        if (at > 0
                && tokens.get(at).is("$")
                && tokens.get(at - 1).end() == tokens.get(at).start()) {
            start = at - 1;
        }
        Numerals.Read whole = Numerals.qualified(tokens, new Numerals.Read(start, after, range));
        int first = dropTaken(tokens, whole.first(), at, read);
        Money money = new Money(whole.range(), code);
        read.add(join(tokens, first, after, new Meaning.Sum(money)));
        return after;
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
