package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.encoder.Passage;
import io.chipwire.enrich.mention.NameSpan;
import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Article.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldNamesTest {
    private static final String BEFORE = "Yesterday. ";

    @Test
    void aNameThatTheRulesMissedIsTakenOver() {
        assertThat(told("Quarry Owl bought chips", "", "Quarry Owl")).containsExactly("Quarry Owl");
    }

    @Test
    void anUnlistedNameGetsTheBoundsThatTheNetworkReads() {
        assertThat(told("Andes Hash bought chips", "Andes", "Andes Hash"))
                .containsExactly("Andes Hash");
        assertThat(told("Lawyers of Kwun Tong won", "Lawyers of Kwun Tong", "Kwun Tong"))
                .containsExactly("Kwun Tong");
    }

    @Test
    void theSameNameIsNotToldAgain() {
        assertThat(told("Andes Hash bought chips", "Andes Hash", "Andes Hash")).isEmpty();
    }

    @Test
    void aLegalFormMakesNoOtherName() {
        assertThat(told("Andes Hash, Inc. bought", "Andes Hash", "Andes Hash, Inc.")).isEmpty();
        assertThat(told("Andes Hash K.K. bought", "Andes Hash", "Andes Hash K.K.")).isEmpty();
        assertThat(told("Andes Hash Labs bought", "Andes Hash", "Andes Hash Labs"))
                .containsExactly("Andes Hash Labs");
    }

    @Test
    void aListedNameIsOnlyPartOfALongerOne() {
        assertThat(told(Passage.Trade.STATE, "Post of Ghana bought", "Ghana", "Post of Ghana"))
                .containsExactly("Post of Ghana");
        assertThat(told(Passage.Trade.USER, "Acme Cloud bought", "Acme Cloud", "Acme")).isEmpty();
        assertThat(told(Passage.Trade.USER, "Acme servers hum", "Acme", "Acme servers")).isEmpty();
        assertThat(told(Passage.Trade.MAKER, "Nvidia Korea sold", "Nvidia", "Nvidia Korea"))
                .isEmpty();
    }

    @Test
    void aWordInSmallLettersIsNoName() {
        assertThat(told("the neocloud bought chips", "", "neocloud")).isEmpty();
    }

    private static List<String> told(String text, String known, String read) {
        return told(Passage.Trade.UNLISTED_LONG, text, known, read);
    }

    /** The words taken over where the rules found one name and the network read another. */
    private static List<String> told(Passage.Trade trade, String text, String known, String read) {
        String block = BEFORE + text;
        Sentence sentence =
                new Sentence(0, Block.Kind.PARAGRAPH, BEFORE.length(), block.length(), block);
        List<Passage.Figure> figures =
                known.isEmpty()
                        ? List.of()
                        : List.of(new Passage.Figure(trade, List.of(span(text, known))));
        Passage passage =
                new Passage(
                        List.of(new Passage.Row(0, false, text)), List.of(), figures, List.of());
        return new ToldNames(passage, List.of(sentence))
                .of(List.of(span(text, read))).stream().map(name -> words(block, name)).toList();
    }

    private static Passage.Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Passage.Span(0, start, start + words.length());
    }

    private static String words(String block, NameSpan name) {
        return block.substring(name.start(), name.end());
    }
}
