package io.chipwire.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Dating;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtfulNameTest {
    private static final TokenReader READER =
            new TokenReader(Lexicon.builtIn(), new Dating.Undated());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They reached the target of 10,000 GPUs.",
                "The Target was 10,000 GPUs.",
                "Target date: May.",
                "Target: 10,000 GPUs by May.",
                "Target 2027: a cluster of 10,000 GPUs",
                "Together, they bought 10,000 GPUs.",
                "Together with the lab they bought 10,000 GPUs.",
                "\"Together, we bought 10,000 GPUs.\"",
                "Scale is all you need.",
                "Figure 3 shows the cluster.",
                "As shown in Figure 3, the cluster grows.",
                "A drive to Cumberland Gap takes an hour.",
                "They played at Target Field.",
                "How We Missed Our Target Without Really Noticing",
                "Large Models and What Scale Brings Them",
                "Perplexity drops with more data.",
                "Modal verbs are hard for this model.",
                "Replicate the run on your own cluster."
            })
    void aCommonWordIsNoOrganisation(String text) {
        assertThat(organisations(text)).isEmpty();
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Together AI bought 10,000 GPUs.", "Together AI"),
                Arguments.of("Together said it bought 10,000 GPUs.", "Together AI"),
                Arguments.of("They rent 10,000 GPUs to Together for a year.", "Together AI"),
                Arguments.of("Target Corp bought 10,000 GPUs.", "Target"),
                Arguments.of("Target's data centre has 10,000 GPUs.", "Target"),
                Arguments.of("Target has ordered 10,000 GPUs.", "Target"),
                Arguments.of("Target (NYSE: TGT) has 10,000 GPUs.", "Target"),
                Arguments.of("How Target Bought 10,000 GPUs", "Target"),
                Arguments.of("It sold 10,000 GPUs to Walmart, Target and others.", "Target"),
                Arguments.of("Scale AI rents 10,000 GPUs.", "Scale AI"),
                Arguments.of("A robot of Figure runs on GPUs.", "Figure AI"),
                Arguments.of("Runway is training on 10,000 GPUs.", "Runway"),
                Arguments.of("Modal, whose cloud has 10,000 GPUs, grows.", "Modal"),
                Arguments.of("Block CEO Jack Dorsey bought a rack.", "Block"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameWordIsOneWhereTheSentenceBearsItOut(String text, String name) {
        assertThat(organisations(text)).contains(name);
    }

    @Test
    void aNameInCapitalsOnlyIsNotFoundInSmallLetters() {
        assertThat(organisations("The oracle and the arm agree on a block of shell scripts."))
                .isEmpty();
    }

    private static List<String> organisations(String text) {
        Sentence sentence = new Sentence(0, Block.Kind.PARAGRAPH, 0, text.length(), text);
        return READER.read(sentence).stream()
                .map(Token::meaning)
                .flatMap(meaning ->
                        meaning instanceof Meaning.Listed(var organisation)
                                ? Stream.of(organisation.name())
                                : Stream.empty())
                .toList();
    }
}
