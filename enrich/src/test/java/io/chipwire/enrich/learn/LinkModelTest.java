package io.chipwire.enrich.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LinkModelTest {
    @Test
    void isReadAsItWasWritten() throws IOException {
        LinkModel model =
                new LinkModel(
                        Map.of(LinkModel.BUYER, new Weights(Map.of("b.+1=bought", 1.25f))),
                        Map.of(
                                "listed both",
                                new Confidence(List.of(new Confidence.Point(0.5, 0.4)))));
        StringWriter file = new StringWriter();

        model.write(file);
        LinkModel read = LinkModel.read(new StringReader(file.toString()));

        assertThat(read.weights(LinkModel.BUYER).sum(List.of("b.+1=bought"))).isEqualTo(1.25);
        assertThat(read.confidences()).isEqualTo(model.confidences());
    }

    @Test
    void lineOfAnotherFormIsRefusedByItsNumber() {
        assertThatThrownBy(() -> LinkModel.read(new StringReader("buyer\ta\t1\nbuyer\tb\n")))
                .hasMessageContaining("in line 2");
    }

    @Test
    void builtInModelKnowsEveryQuestion() {
        LinkModel model = LinkModel.builtIn();

        assertThat(model.questions())
                .containsKeys(
                        LinkModel.BUYER,
                        LinkModel.SELLER,
                        LinkModel.LEASE,
                        LinkModel.STAGE + "ordered",
                        LinkModel.STAGE + "deployed");
        assertThat(model.confidences()).containsKeys("listed both", "unlisted model");
    }

    @Test
    void unknownQuestionWeighsNothing() {
        assertThat(LinkModel.none().weights(LinkModel.BUYER).sum(List.of("bias"))).isZero();
    }

    @Test
    void groundsAreTheHeaviestFirst() {
        Weights weights = new Weights(Map.of("a", 0.5f, "b", 2f, "c", -3f));

        assertThat(weights.grounds(List.of("a", "b", "c"), 5)).containsExactly("b +2.0", "a +0.5");
    }
}
