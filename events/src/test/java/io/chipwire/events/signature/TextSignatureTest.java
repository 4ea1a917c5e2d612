package io.chipwire.events.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextSignatureTest {

    @Test
    void caseQuotesAndLineBreaksDoNotCount() {
        String retyped =
                Stories.WIRE.toUpperCase(Locale.ROOT).replace('"', '“').replace(". ", " .\n\n");

        assertThat(compare(Stories.WIRE, retyped).same()).isTrue();
    }

    @Test
    void aLightlyEditedCopyIsACopy() {
        String edited =
                Stories.WIRE
                        .replace("on Tuesday", "yesterday")
                        .replace("analysts called", "observers described as")
                        .replace("about $780 million", "around $780m")
                        .replace("told reporters", "said to journalists")
                        .replace("declined to comment", "would not comment");

        assertThat(compare(Stories.WIRE, edited).isCopy()).isTrue();
        assertThat(compare(Stories.WIRE, edited).same()).isFalse();
    }

    @Test
    void aCutCopyIsWhollyInTheOriginal() {
        String cut = Stories.WIRE.substring(0, Stories.WIRE.indexOf("The order comes"));

        Likeness likeness = compare(cut, Stories.WIRE);

        assertThat(likeness.ofFirst()).isGreaterThan(0.95);
        assertThat(likeness.ofSecond()).isCloseTo(0.65, within(0.12));
        assertThat(likeness.isCopy()).isTrue();
    }

    @Test
    void aCopyInTheFurnitureOfAPageIsACopy() {
        String dressed = Stories.FURNITURE + Stories.WIRE + Stories.FURNITURE;

        assertThat(compare(Stories.WIRE, dressed).isCopy()).isTrue();
    }

    @Test
    void anotherStoryAboutTheSameDealIsNoCopy() {
        assertThat(compare(Stories.WIRE, Stories.RIVAL).copyShare()).isLessThan(0.25);
    }

    @Test
    void anotherStoryUnderTheSameFurnitureIsNoCopy() {
        assertThat(
                        compare(
                                        Stories.WIRE + Stories.FURNITURE,
                                        Stories.OTHER_DEAL + Stories.FURNITURE)
                                .isCopy())
                .isFalse();
    }

    @Test
    void aStoryAboutAnotherDealHasNothingInCommon() {
        Likeness likeness = compare(Stories.WIRE, Stories.OTHER_DEAL);

        assertThat(likeness.copyShare()).isLessThan(0.05);
        assertThat(likeness.distance()).isBetween(20, 44);
    }

    @Test
    void anArticleInALongIssueIsFoundThere() {
        StringBuilder issue = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            issue.append("Item ").append(i).append(" of the week is number ").append(i * 7);
            issue.append(" on list ").append(i % 13).append(". ");
        }
        issue.append(Stories.WIRE);

        assertThat(compare(Stories.WIRE, issue.toString()).isCopy()).isTrue();
    }

    @Test
    void chineseTextsAreComparedByCharacters() {
        String story = "某云计算公司周二宣布，将向供应商采购两万四千块加速芯片，首批一万块将于三月交付。";
        String copy = story.replace("周二", "昨日");

        assertThat(compare(story, copy).isCopy()).isTrue();
        assertThat(compare(story, "该银行计划租用一千二百块加速卡，用于识别可疑的付款。").isCopy()).isFalse();
    }

    @Test
    void textsOfAFewWordsAreCopiesOnlyIfTheyAreTheSame() {
        assertThat(compare("", "").isCopy()).isFalse();
        assertThat(compare("Sold out", "sold out!").isCopy()).isTrue();
        assertThat(compare("Meta buys more chips", "Meta buys more GPUs").isCopy()).isFalse();
        assertThat(compare("", Stories.WIRE).isCopy()).isFalse();
    }

    @Test
    void theWrittenFormIsReadBack() {
        for (String text : new String[] {"", "one", Stories.WIRE, Stories.WIRE + Stories.RIVAL}) {
            TextSignature signature = TextSignature.of(text);

            assertThat(TextSignature.parse(signature.toString())).isEqualTo(signature);
            assertThat(signature.toString().length()).isLessThanOrEqualTo(720);
        }
    }

    @Test
    void theWrittenFormIsTheSameOnEveryMachine() {
        assertThat(TextSignature.of("Norvik buys chips"))
                .hasToString("1.5800090101002040.3.0.iEFX0Q");
    }

    @Test
    void aForeignWrittenFormIsRefused() {
        assertThatThrownBy(() -> TextSignature.parse("2.0.0.0."))
                .hasMessage("expected a signature of five parts and version 1, got 2.0.0.0.");
    }

    private static Likeness compare(String one, String other) {
        return TextSignature.of(one).compare(TextSignature.of(other));
    }
}
