package io.chipwire.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
    private static final WordPieces WORDS = new WordPieces(Vocabulary.PIECES);
    private static final String SENTENCE = "Acme bought 500 H100 chips for its new site in Lisbon.";

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 40, 90})
    void eachChipsAreAskedAboutOnce(int sentences) {
        List<Window> windows = new Windows(passage(sentences, SENTENCE), WORDS).all();

        List<Integer> beside =
                windows.stream()
                        .flatMap(window -> window.asked().stream())
                        .filter(Window.Asked::isBeside)
                        .map(Window.Asked::pair)
                        .toList();
        assertThat(beside)
                .containsExactlyElementsOf(IntStream.range(0, sentences).boxed().toList());
    }

    @Test
    void aNameAndChipsAreMarkedWhereTheyStand() {
        Window window = new Windows(passage(1, SENTENCE), WORDS).all().getFirst();

        List<Window.Mark> marks = window.marks();
        assertThat(marks.subList(1, 2)).containsOnly(Window.Mark.NAME);
        assertThat(marks.indexOf(Window.Mark.CHIPS)).isEqualTo(window.asked().getFirst().chips());
        assertThat(marks).hasSameSizeAs(window.pieces());
    }

    @Test
    void theTitleStandsOverWhatIsFarBehindIt() {
        List<Passage.Row> rows = new ArrayList<>();
        rows.add(new Passage.Row(-1, true, "Acme in the news"));
        for (int i = 0; i < 60; i++) {
            rows.add(new Passage.Row(i, false, "Nothing happened on that day in the town."));
        }
        rows.add(new Passage.Row(60, false, "It bought 500 H100 chips."));
        Passage passage =
                new Passage(
                        rows,
                        List.of(new Passage.Span(61, 14, 24)),
                        List.of(
                                new Passage.Figure(
                                        Passage.Trade.USER, List.of(new Passage.Span(0, 0, 4)))),
                        List.of(new Passage.Pair(0, 0, true)));

        Window.Asked asked = new Windows(passage, WORDS).all().getFirst().asked().getFirst();

        assertThat(asked.name()).isEqualTo(1);
        assertThat(asked.isInHeading()).isTrue();
        assertThat(asked.isBeside()).isFalse();
    }

    @Test
    void sentencesAroundAreReadAsFarAsTheyNameSomebody() {
        String idle = "Nothing happened on that day.";
        String named = "Acme is from Lisbon.";
        String chips = "It bought 500 H100 chips.";

        assertThat(read(List.of(idle, named, idle, chips, idle, named, idle), 3, 14, 1, 5))
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(read(List.of(idle, chips, idle), 1, 14)).containsExactly(1);
    }

    /** The rows that the only window holds, of a text with one chips and a name in some rows. */
    private static List<Integer> read(List<String> texts, int row, int from, int... named) {
        List<Passage.Row> rows =
                IntStream.range(0, texts.size())
                        .mapToObj(at -> new Passage.Row(at, false, texts.get(at)))
                        .toList();
        List<Passage.Span> names =
                IntStream.of(named).mapToObj(at -> new Passage.Span(at, 0, 4)).toList();
        Passage passage =
                new Passage(
                        rows,
                        List.of(new Passage.Span(row, from, from + 10)),
                        List.of(new Passage.Figure(Passage.Trade.USER, names)),
                        List.of(new Passage.Pair(0, 0, true)));
        List<Window> windows = new Windows(passage, WORDS).all();
        assertThat(windows).hasSize(1);
        return windows.getFirst().pieces().stream()
                .filter(piece -> !piece.isBorder())
                .map(Window.Placed::row)
                .distinct()
                .toList();
    }

    @Test
    void aTextOfNothingButChipsIsReadInPartOnly() {
        List<Window> windows = new Windows(passage(5_000, SENTENCE.repeat(8)), WORDS).all();

        assertThat(windows).hasSizeLessThanOrEqualTo(50);
        assertThat(windows)
                .allSatisfy(window -> assertThat(window.pieces().size()).isLessThan(512));
    }

    @Test
    void whereNothingIsWorthAskingNothingIsRead() {
        Passage passage = passage(3, SENTENCE);
        List<Passage.Pair> worthless =
                passage.pairs().stream()
                        .map(pair -> new Passage.Pair(pair.chips(), pair.figure(), false))
                        .toList();

        Passage hopeless =
                new Passage(passage.rows(), passage.chips(), passage.figures(), worthless);

        assertThat(new Windows(hopeless, WORDS).all()).isEmpty();
    }

    @Test
    void chipsWithNobodyNearAreReadForNames() {
        Passage passage = passage(1, SENTENCE);

        Passage alone = new Passage(passage.rows(), passage.chips(), List.of(), List.of());

        assertThat(new Windows(alone, WORDS).all())
                .singleElement()
                .satisfies(window -> assertThat(window.asked()).isEmpty());
    }

    /** Sentences of one purchase each, a paragraph each. */
    private static Passage passage(int sentences, String sentence) {
        List<Passage.Row> rows = new ArrayList<>();
        List<Passage.Span> chips = new ArrayList<>();
        List<Passage.Span> names = new ArrayList<>();
        List<Passage.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            rows.add(new Passage.Row(i, false, sentence));
            chips.add(new Passage.Span(i, 16, 26));
            names.add(new Passage.Span(i, 0, 4));
            pairs.add(new Passage.Pair(i, 0, true));
        }
        return new Passage(
                rows, chips, List.of(new Passage.Figure(Passage.Trade.USER, names)), pairs);
    }
}
