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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a sentence into tokens. Its time grows with the sentence. Thread-safe. */
public final class TokenReader {
    private static final String[] POWER = {
        "gw", "gigawatt", "gigawatts", "mw", "megawatt", "megawatts"
    };

    /** The words that numbers, sums and dates begin with. */
    private static final Set<String> FIRST_WORDS = firstWords();

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

    private static Set<String> firstWords() {
        Set<String> words =
                new HashSet<>(
                        Set.of("a", "an", "few", "half", "minus", "multi", "negative", "several"));
        words.addAll(Numerals.MULTIPLES);
        words.addAll(NumberWord.all());
        words.addAll(Dates.firstWords());
        words.addAll(Currencies.firstWords());
        return Set.copyOf(words);
    }

    /** The tokens of a sentence on its own, in order, not overlapping. */
    public List<Token> read(Sentence sentence) {
        return read(List.of(sentence)).getFirst();
    }

    /**
     * The tokens of each sentence of an article, in order, not overlapping. Names are told by what
     * all sentences say: a short name stands for the long one, a word that is elsewhere written
     * small is none.
     */
    public List<List<Token>> read(List<Sentence> sentences) {
        return read(sentences, List.of());
    }

    /** The same tokens, with names that somebody else read beside those that are found here. */
    public List<List<Token>> read(List<Sentence> sentences, List<NameSpan> told) {
        Map<Integer, List<NameSpan>> toldBySentence =
                told.stream().collect(Collectors.groupingBy(NameSpan::sentence));
        List<Capitals> lines = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            String text = sentence.blockText();
            List<Token> words = Scanner.scan(text, sentence.start(), sentence.end());
            List<Token> valued = withValues(withNames(sentence, words));
            lines.add(new Capitals(text, valued, toldBySentence.getOrDefault(i, List.of())));
        }
        Names names = new Names(ArticleNames.of(lines));
        return lines.stream().map(names::join).toList();
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
            if (isInNumber(words, at, start)) {
                continue;
            }
            if (sighting.doubtful()
                    && !DoubtfulName.isMeant(sentence.blockText(), words, at, after)) {
                continue;
            }
            at = after;
            String word = sentence.blockText().substring(start, end);
            tokens.add(new Token(start, end, Scanner.folded(word), meaning(sighting)));
        }
        tokens.addAll(words.subList(at, words.size()));
        return tokens;
    }

    /** Whether a name is the end of a number: the "3M" of "1.3M GPUs". */
    private static boolean isInNumber(List<Token> words, int at, int start) {
        return at < words.size()
                && words.get(at).start() < start
                && Character.isDigit(words.get(at).word().charAt(0));
    }

    private static Meaning meaning(Sighting sighting) {
        return switch (sighting.entry()) {
            case Organisation organisation -> new Meaning.Listed(organisation);
            case Chip chip -> new Meaning.Hardware(chip);
            case Person person -> new Meaning.Human(person);
            case Publisher publisher -> new Meaning.Press(publisher);
        };
    }

    private List<Token> withValues(List<Token> named) {
        Tokens tokens = new Tokens(named);
        List<Token> read = new ArrayList<>(named.size());
        int at = 0;
        while (at < tokens.size()) {
            int after = mayBeginValue(tokens, at) ? value(tokens, at, read) : at;
            if (after == at) {
                read.add(tokens.get(at++));
            } else {
                at = after;
            }
        }
        return read;
    }

    /** Whether a closer look may find a number, sum or date: at most words it never does. */
    private static boolean mayBeginValue(Tokens tokens, int at) {
        Token token = tokens.get(at);
        String word = token.word();
        return switch (token.meaning()) {
            case Meaning.Word _ ->
                    word.charAt(0) <= '9'
                            || FIRST_WORDS.contains(word)
                            || Currencies.isShared(tokens, at + 1);
            case Meaning.Mark _ ->
                    word.equals("-") || FIRST_WORDS.contains(word) || Digits.isVulgar(word);
            // "1x" is a number before it is a company
            case Meaning.Listed _ -> tokens.digits(at).isNumber();
            case Meaning.Unlisted _,
                    Meaning.Human _,
                    Meaning.Hardware _,
                    Meaning.Press _,
                    Meaning.Numeral _,
                    Meaning.Sum _,
                    Meaning.Date _,
                    Meaning.Back _ ->
                    false;
        };
    }

    /** Reads a date, sum or number into {@code read} and returns the index after it. */
    private int value(Tokens tokens, int at, List<Token> read) {
        Dates.Read date = dates.at(tokens, at);
        if (date.date() instanceof Best.Value<EventDate>(EventDate value)
                && !countsHardware(tokens, date.after())) {
            read.add(join(tokens, at, date.after(), new Meaning.Date(value)));
            return date.after();
        }
        Sums.Read sum = Sums.at(tokens, at);
        return sum.isNothing() ? number(tokens, at, read) : sum(tokens, sum, read);
    }

    /** Whether "2024" counts what follows: "2024 H100 GPUs". */
    private static boolean countsHardware(Tokens tokens, int after) {
        return tokens.has(after)
                && tokens.get(after).meaning() instanceof Meaning.Hardware
                && tokens.get(after).word().endsWith("s");
    }

    private static int sum(Tokens tokens, Sums.Read sum, List<Token> read) {
        Money money = sum.money();
        Numerals.Read whole =
                Numerals.qualified(
                        tokens,
                        new Numerals.Read(
                                sum.first(), sum.after(), money.sum(), Numerals.Kind.COUNT));
        int first = dropTaken(tokens, whole.first(), sum.first(), read);
        Meaning meaning = new Meaning.Sum(new Money(whole.range(), money.currency()));
        read.add(join(tokens, first, sum.after(), meaning));
        return sum.after();
    }

    private static int number(Tokens tokens, int at, List<Token> read) {
        Numerals.Read number = Numerals.at(tokens, at);
        if (!isCount(tokens, number)) {
            read.addAll(tokens.between(at, number.after()));
            return number.after();
        }
        if (!number.isNothing()) {
            Numerals.Read whole = Numerals.qualified(tokens, number);
            int first = dropTaken(tokens, whole.first(), at, read);
            read.add(join(tokens, first, number.after(), new Meaning.Numeral(whole.range())));
        }
        return number.after();
    }

    /** Whether a number counts things: half of them do not, but half a gigawatt does. */
    private static boolean isCount(Tokens tokens, Numerals.Read number) {
        return switch (number.kind()) {
            case COUNT -> true;
            case NEGATIVE, SUM -> false;
            case PART -> {
                boolean article = tokens.is(number.after(), "a", "of");
                yield tokens.is(article ? number.after() + 1 : number.after(), POWER);
            }
        };
    }

    /** Takes the words of "more than" back from what was read; returns where the number begins. */
    private static int dropTaken(Tokens tokens, int first, int at, List<Token> read) {
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

    private static Token join(Tokens tokens, int first, int after, Meaning meaning) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens.between(first, after)) {
            words.append(words.isEmpty() ? "" : " ").append(token.word());
        }
        return new Token(
                tokens.get(first).start(), tokens.get(after - 1).end(), words.toString(), meaning);
    }
}
