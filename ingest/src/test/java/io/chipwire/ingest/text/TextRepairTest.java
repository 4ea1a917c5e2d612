package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.ingest.text.RepairPlan.Replaced;
import io.chipwire.ingest.text.RepairPlan.Reread;
import io.chipwire.ingest.text.RepairPlan.What;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {

    @Test
    void anApostropheReadAsMacRomanComesBack() {
        assertThat(TextRepair.repair("Zhipu‚Äôs new cluster")).isEqualTo("Zhipu’s new cluster");
    }

    @Test
    void anEmojiReadAsMacRomanComesBack() {
        assertThat(TextRepair.repair(misread("🔥 Hot chips", "x-MacRoman")))
                .isEqualTo("🔥 Hot chips");
    }

    @ParameterizedTest
    @EnumSource(Legacy.class)
    void aGermanSentenceComesBackFromEveryCharset(Legacy charset) {
        String text =
                "Die Übernahme kostet 40 Mio. €, sagte Geschäftsführerin Jäger – „größer“ geht’s.";

        assertThat(TextRepair.repair(misread(text, charset.charsetName()))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Legacy.class)
    void aRussianSentenceComesBackFromEveryCharset(Legacy charset) {
        String text = "Компания купила сервер — на 40 ускорителей «Ангара».";

        assertThat(TextRepair.repair(misread(text, charset.charsetName()))).isEqualTo(text);
    }

    @Test
    void aChineseSentenceComesBack() {
        String text = "某公司向供应商订购了两万块芯片。";

        assertThat(TextRepair.repair(misread(text, "windows-1252"))).isEqualTo(text);
    }

    @Test
    void whatWasMisreadThreeTimesComesBack() {
        String text = "The lab’s café – “cheap” power";
        String misread = text;
        for (int i = 0; i < 3; i++) {
            misread = misread(misread, "windows-1252");
        }

        assertThat(TextRepair.repair(misread)).isEqualTo(text);
    }

    @Test
    void aByteThatIsLostStaysLostAndTheRestComesBack() {
        assertThat(TextRepair.repair("Ãœbernahme: â€œja\uFFFD, PlÃ¤ne von HÃ�ndlern"))
                .isEqualTo("Übernahme: “ja\uFFFD, Pläne von H\uFFFDndlern");
    }

    @Test
    void aSoundLineStaysBesideABrokenOne() {
        String sound = "Le prix : « 40 M€ », à São Paulo – 3 × 2 = √36";

        assertThat(TextRepair.repair(sound + "\ncafÃ©\n" + sound))
                .isEqualTo(sound + "\ncafé\n" + sound);
    }

    @Test
    void whatOneLineProvesHelpsAnother() {
        assertThat(TextRepair.repair("1 ‚Äì 2")).isEqualTo("1 – 2");
        assertThat(TextRepair.repair("Zhipu‚Äôs\n¬£5m")).isEqualTo("Zhipu’s\n£5m");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words, 350,000 H100s & $1.2bn <sic>",
                "“Is it the café?” asked Zoë… ‘naïvely’ — déjà vu",
                "ANDRÉ’S PLAN – MÜLLER™, NESTLÉ®, 20 °C ± 1 µm, §5, ½ l, 10 €",
                "«É», „Ähre“, ‚Öl‘, l’Été, L’ÉCOLE…",
                "¯\\_(ツ)_/¯ √π ≤ ∞ ∆t ≈ 5 Ω",
                "┌─┬─┐│é│ü│└─┴─┘",
                "使用GPU的公司，购买了２０块 ①",
                "هذه شركة تشتري رقائق",
                "חברה קונה שבבים",
                "Τα τσιπ της εταιρείας",
                "Україна, Київ: «Їжак» — № 5",
                "👩‍💻🏴󠁧󠁢󠁥󠁮󠁧󠁿 ok"
            })
    void soundTextStays(String text) {
        assertThat(TextRepair.repairEncoding(text)).isSameAs(text);
    }

    @Test
    void aWindowsCharacterReadAsAControlComesBack() {
        assertThat(TextRepair.explained("so it goes\u0085 he said \u0093yes\u0094"))
                .satisfies(repaired ->
                        assertThat(repaired.text()).isEqualTo("so it goes… he said “yes”"))
                .satisfies(repaired ->
                        assertThat(repaired.plan().steps())
                                .containsExactly(new Replaced(1, What.C1_CONTROL, 3)));
    }

    @Test
    void referencesEscapedOnceTooOftenAreDecoded() {
        assertThat(TextRepair.repair("AT&amp;amp;T paid &pound;5&#8217;000 &#x1F525; &c; &nosuch;"))
                .isEqualTo("AT&T paid £5’000 🔥 &c; &nosuch;");
    }

    @Test
    void referencesInMarkupThatIsShownStay() {
        assertThat(TextRepair.repair("write <b>&amp;</b>")).isEqualTo("write <b>&amp;</b>");
    }

    @Test
    void noReferenceMakesAControlOrHalfACharacter() {
        String text = "&#0; &#10; &#xD800; &#x110000; &#99999999999; &#x81; &;";

        assertThat(TextRepair.repair(text)).doesNotContain("\0", "\n", "\uD800");
    }

    @Test
    void controlsGoAndLigaturesAndWideLettersBecomePlain() {
        assertThat(TextRepair.explained("a\u0000b\u001b\tﬁnal\nＨ１００"))
                .isEqualTo(
                        new Repaired(
                                "ab\tfinal\nH100",
                                new RepairPlan(
                                        List.of(
                                                new Replaced(1, What.CONTROL, 2),
                                                new Replaced(1, What.LIGATURE, 1),
                                                new Replaced(2, What.FULL_WIDTH, 4)))));
    }

    @Test
    void thePlanNamesTheLineTheCharsetAndWhatWasLost() {
        assertThat(TextRepair.explained("ok\nPlÃ¤ne, HÃ�ndler").plan().steps())
                .containsExactly(new Reread(2, Legacy.WINDOWS_1252, 2, 1));
    }

    private static String misread(String text, String charset) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Charset wrong = Charset.forName(charset);
        StringBuilder read = new StringBuilder();
        for (byte b : bytes) {
            char c = new String(new byte[] {b}, wrong).charAt(0);
            read.append(c == '\uFFFD' ? (char) (b & 0xFF) : c);
        }
        return read.toString();
    }
}
