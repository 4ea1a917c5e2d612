package io.chipwire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.ingest.limit.UnreadableException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String LONG = "It paid nothing for them. ".repeat(4);

    @Test
    void bytesThatAreUtf8AreUtf8WhateverTheirLabel() {
        assertThat(Characters.text("<meta charset=iso-8859-1>“é”".getBytes(UTF_8))).endsWith("“é”");
    }

    @Test
    void labelCountsWhereBytesAreNotUtf8() {
        byte[] russian =
                "<meta charset=windows-1251>чипы".getBytes(Charset.forName("windows-1251"));
        assertThat(Characters.text(russian)).endsWith("чипы");
        assertThat(Characters.text("don’t".getBytes(WINDOWS), "iso-8859-1")).isEqualTo("don’t");
        assertThat(Characters.text("don’t".getBytes(WINDOWS), "no such set")).isEqualTo("don’t");
    }

    @Test
    void byteOrderMarkWins() {
        assertThat(Characters.text(("\uFEFF" + "é").getBytes(UTF_16LE))).isEqualTo("é");
        assertThat(Characters.text(("\uFEFF" + "é").getBytes(UTF_8))).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextNeedsNoMark(String charset) {
        assertThat(Characters.text("Chips – “sold”".getBytes(Charset.forName(charset))))
                .isEqualTo("Chips – “sold”");
    }

    @Test
    void binaryBytesAreNoText() {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) Math.max(1, (i * 7919) >> 3);
        }
        for (byte[] binary : List.of(new byte[] {'a', 0, 'b'}, noise)) {
            assertThatThrownBy(() -> Characters.text(binary))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("expected text, got binary bytes");
        }
    }

    @Test
    void aFewDamagedBytesLeaveTheRestOfUtf8Alone() {
        byte[] damaged = "“Sold” – 5 caf?s, don?t, and cut ?".getBytes(UTF_8);
        replace(damaged, 0xE9, 0x92, 0xE2);

        assertThat(Characters.text(damaged)).isEqualTo("“Sold” – 5 cafés, don’t, and cut \uFFFD");
    }

    @Test
    void textWithoutALabelIsReadInTheCharsetThatItsLettersSpell() {
        assertThat(Characters.text("Sold – “big” deal".getBytes(Charset.forName("x-MacRoman"))))
                .isEqualTo("Sold – “big” deal");
        assertThat(Characters.text("Компания заказала чипы".getBytes(Charset.forName("KOI8-R"))))
                .isEqualTo("Компания заказала чипы");
    }

    @Test
    void aFewZeroBytesAreLeftOut() {
        assertThat(Characters.text(("Acme bought\0 chips. " + LONG).getBytes(UTF_8)))
                .startsWith("Acme bought chips.");
    }

    @Test
    void lettersHaveOneForm() {
        assertThat(Characters.text("ﬁnal Ｈ１００ N\u200BVIDIA cafe\u0301 𝗛𝟮𝟬𝟬".getBytes(UTF_8)))
                .isEqualTo("final H100 NVIDIA café H200");
    }

    @Test
    void lettersOfOtherScriptsDoNotPoseAsLatinOnes() {
        assertThat(Characters.text("Metа bought Н100 from Nᴠɪᴅɪᴀ".getBytes(UTF_8)))
                .isEqualTo("Meta bought H100 from NVIDIA");
        assertThat(Characters.text("Компания купила Н100, ΔT и µm".getBytes(UTF_8)))
                .isEqualTo("Компания купила Н100, ΔT и µm");
    }

    @Test
    void misreadUtf8IsRepairedBehindReferencesAndEscapes() {
        assertThat(
                        Characters.text(
                                "<p>Nvidia&#226;&#128;&#153;s caf&Atilde;&copy;</p>"
                                        .getBytes(UTF_8)))
                .isEqualTo("<p>Nvidia’s café</p>");
        assertThat(
                        Characters.text(
                                "{\"headline\": \"Nvidia\\u00e2\\u0080\\u0099s\"}".getBytes(UTF_8)))
                .isEqualTo("{\"headline\": \"Nvidia’s\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R&amp;D &lt;b&gt;",
                "caf&eacute;",
                "\\u0041\\u0042",
                "C:\\users",
                "&;&#;&#x;"
            })
    void soundReferencesStayAsTheyAre(String markup) {
        assertThat(Characters.text(markup.getBytes(UTF_8))).isEqualTo(markup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1252"})
    void misreadUtf8IsRepaired(String misreading) {
        String meant = "It’s 🔥 – £5 for a café";
        String garbled = new String(meant.getBytes(UTF_8), Charset.forName(misreading));
        assertThat(garbled).isNotEqualTo(meant);
        assertThat(Characters.text(garbled.getBytes(UTF_8))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "l’été d’Édouard",
                "“Édouard”",
                "CAFÉ’S",
                "naïve – “yes”",
                "10 µm · 5 °C",
                "Ünïcödé",
                "价格",
                "L’école"
            })
    void honestTextStaysAsItIs(String text) {
        assertThat(Characters.text(text.getBytes(UTF_8))).isEqualTo(text);
    }

    /** Puts bytes in the places of the question marks. */
    private static void replace(byte[] text, int... bytes) {
        int next = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '?') {
                text[i] = (byte) bytes[next++];
            }
        }
    }
}
