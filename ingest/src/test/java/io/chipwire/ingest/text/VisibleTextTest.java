package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @Test
    void zeroWidthCharactersDoNotSplitAName() {
        assertThat(VisibleText.of("By\u200BteD\u200Dan\u2060ce bou\u00ADght\uFEFF").text())
                .isEqualTo("ByteDance bought");
    }

    @Test
    void bidiControlsDoNotTurnWordsRound() {
        assertThat(VisibleText.of("\u202E20,000\u202C \u2066H100\u2069\u200F").text())
                .isEqualTo("20,000 H100");
    }

    @Test
    void everySpaceIsAPlainOne() {
        assertThat(VisibleText.of("20\u00A0000\u202FGPUs\u3000a\u2028b").text())
                .isEqualTo("20 000 GPUs a b");
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        VisibleText visible = VisibleText.of("🔥 By\u200Bte\u200BDance\u200B.");

        int start = visible.text().indexOf("ByteDance");

        assertThat(visible.origin(start)).isEqualTo(3);
        assertThat(visible.originalWords(start, start + 9)).isEqualTo("By\u200Bte\u200BDance");
        assertThat(visible.origin(visible.text().length())).isEqualTo(visible.original().length());
    }

    @Test
    void anOffsetBeyondTheTextIsRefused() {
        VisibleText visible = VisibleText.of("a\u200Bb");

        assertThatThrownBy(() -> visible.origin(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👩‍💻",
                "👨‍👩‍👧‍👦",
                "❤️‍🔥",
                "👍🏽",
                "🇨🇳",
                "1️⃣",
                "✔️",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "می‌خواهم",
                "क्‍ष",
                "plain",
                "葛\uDB40\uDD00"
            })
    void emojiAndScriptsThatNeedJoinersStay(String text) {
        assertThat(VisibleText.of(text).text()).isSameAs(text);
    }

    @Test
    void textHiddenInTagsAndSelectorsGoes() {
        String tags = "\uDB40\uDC61\uDB40\uDC62\uDB40\uDC63";
        String selectors = "\uDB40\uDD10\uDB40\uDD11\uDB40\uDD12";

        assertThat(VisibleText.of("ok" + tags + "😀" + selectors + "!").text()).isEqualTo("ok😀!");
    }

    @Test
    void aTextIsNotChangedTwice() {
        String once = VisibleText.of("a\u200D\u200D\u200B😀\u200D\uFE0F\u200Db\u2800").text();

        assertThat(VisibleText.of(once).text()).isEqualTo(once);
    }
}
