package io.chipwire.enrich.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameTagsTest {
    @Test
    void piecesOfANameAreJoined() {
        Window window = window(Window.Mark.TEXT, "Quarry", " Owl", " waits");

        assertThat(names(window, Tag.FIRST, Tag.FURTHER, Tag.NONE))
                .containsExactly(new Passage.Span(0, 0, 10));
    }

    @Test
    void aNameReachesToTheEndOfItsLastWord() {
        Window window = window(Window.Mark.TEXT, "Quar", "ry", " waits");

        assertThat(names(window, Tag.FIRST, Tag.NONE, Tag.NONE))
                .containsExactly(new Passage.Span(0, 0, 6));
    }

    @Test
    void twoNamesMayStandSideBySide() {
        Window window = window(Window.Mark.TEXT, "Quarry", " Owl");

        assertThat(names(window, Tag.FIRST, Tag.FIRST))
                .containsExactly(new Passage.Span(0, 0, 6), new Passage.Span(0, 7, 10));
    }

    @Test
    void aNameBeginsWithAFirstPieceOfAWord() {
        Window window = window(Window.Mark.TEXT, "mis", "quarry", " Owl");

        assertThat(names(window, Tag.NONE, Tag.FIRST, Tag.FURTHER)).isEmpty();
    }

    @Test
    void whatTheRulesMarkedIsReadWithItsBounds() {
        Window window = window(Window.Mark.NAME, "Quarry", " Owl");

        assertThat(names(window, Tag.FIRST, Tag.FURTHER))
                .containsExactly(new Passage.Span(0, 0, 10));
    }

    @Test
    void makersAndChipsAreLeftToTheLists() {
        assertThat(names(window(Window.Mark.MAKER, "Quarry"), Tag.FIRST)).isEmpty();
        assertThat(names(window(Window.Mark.CHIPS, "Quarry"), Tag.FIRST)).isEmpty();
    }

    private static List<Passage.Span> names(Window window, Tag... tags) {
        return new NameTags(window, List.of(tags)).names();
    }

    /** Pieces of one row; those without a space before them go on with the word before. */
    private static Window window(Window.Mark mark, String... words) {
        List<Window.Placed> pieces = new ArrayList<>();
        List<Window.Mark> marks = new ArrayList<>();
        int at = 0;
        for (String word : words) {
            int start = word.startsWith(" ") ? at + 1 : at;
            at += word.length();
            boolean goesOn = start > 0 && !word.startsWith(" ");
            pieces.add(new Window.Placed(0, new Piece(1, start, at, goesOn)));
            marks.add(mark);
        }
        return new Window(pieces, marks, List.of());
    }
}
