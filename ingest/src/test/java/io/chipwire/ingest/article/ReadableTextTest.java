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

class ReadableTextTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String LONG = "It paid nothing for them. ".repeat(4);

    @Test
    void bytesThatAreUtf8AreUtf8WhateverTheirLabel() {
        assertThat(ReadableText.of("<meta charset=iso-8859-1>“é”".getBytes(UTF_8))).endsWith("“é”");
    }

    @Test
    void labelCountsWhereBytesAreNotUtf8() {
        byte[] russian =
                "<meta charset=windows-1251>чипы".getBytes(Charset.forName("windows-1251"));
        assertThat(ReadableText.of(russian)).endsWith("чипы");
        assertThat(ReadableText.of("don’t".getBytes(WINDOWS), "iso-8859-1")).isEqualTo("don’t");
        assertThat(ReadableText.of("don’t".getBytes(WINDOWS), "no such set")).isEqualTo("don’t");
    }

    @Test
    void byteOrderMarkWins() {
        assertThat(ReadableText.of(("\uFEFF" + "é").getBytes(UTF_16LE))).isEqualTo("é");
        assertThat(ReadableText.of(("\uFEFF" + "é").getBytes(UTF_8))).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextNeedsNoMark(String charset) {
        assertThat(ReadableText.of("Chips – “sold”".getBytes(Charset.forName(charset))))
                .isEqualTo("Chips – “sold”");
    }

    @Test
    void binaryBytesAreNoText() {
        byte[] noise = new byte[4096];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) Math.max(1, (i * 7919) >> 3);
        }
        for (byte[] binary : List.of(new byte[] {'a', 0, 'b'}, noise)) {
            assertThatThrownBy(() -> ReadableText.of(binary))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessage("expected text, got binary bytes");
        }
    }

    @Test
    void aFewDamagedBytesLeaveTheRestOfUtf8Alone() {
        byte[] damaged = "“Sold” – 5 caf?s, don?t, and cut ?".getBytes(UTF_8);
        replace(damaged, 0xE9, 0x92, 0xE2);

        assertThat(ReadableText.of(damaged)).isEqualTo("“Sold” – 5 cafés, don’t, and cut \uFFFD");
    }

    @Test
    void textWithoutALabelIsReadInTheCharsetThatItsLettersSpell() {
        assertThat(ReadableText.of("Sold – “big” deal".getBytes(Charset.forName("x-MacRoman"))))
                .isEqualTo("Sold – “big” deal");
        assertThat(ReadableText.of("Компания заказала чипы".getBytes(Charset.forName("KOI8-R"))))
                .isEqualTo("Компания заказала чипы");
    }

    @Test
    void aFewZeroBytesAreLeftOut() {
        assertThat(ReadableText.of(("Acme bought\0 chips. " + LONG).getBytes(UTF_8)))
                .startsWith("Acme bought chips.");
    }

    @Test
    void lettersHaveOneForm() {
        assertThat(ReadableText.of("ﬁnal Ｈ１００ N\u200BVIDIA cafe\u0301 𝗛𝟮𝟬𝟬".getBytes(UTF_8)))
                .isEqualTo("final H100 NVIDIA café H200");
    }

    @Test
    void lettersOfOtherScriptsDoNotPoseAsLatinOnes() {
        assertThat(ReadableText.of("Metа bought Н100 from Nᴠɪᴅɪᴀ".getBytes(UTF_8)))
                .isEqualTo("Meta bought H100 from NVIDIA");
        assertThat(ReadableText.of("Компания купила Н100, ΔT и µm".getBytes(UTF_8)))
                .isEqualTo("Компания купила Н100, ΔT и µm");
    }

    @Test
    void misreadUtf8IsRepairedBehindReferencesAndEscapes() {
        assertThat(
                        ReadableText.of(
                                "<p>Nvidia&#226;&#128;&#153;s caf&Atilde;&copy;</p>"
                                        .getBytes(UTF_8)))
                .isEqualTo("<p>Nvidia’s café</p>");
        assertThat(
                        ReadableText.of(
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
        assertThat(ReadableText.of(markup.getBytes(UTF_8))).isEqualTo(markup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacRoman", "windows-1252"})
    void misreadUtf8IsRepaired(String misreading) {
        String meant = "It’s 🔥 – £5 for a café";
        String garbled = new String(meant.getBytes(UTF_8), Charset.forName(misreading));
        assertThat(garbled).isNotEqualTo(meant);
        assertThat(ReadableText.of(garbled.getBytes(UTF_8))).isEqualTo(meant);
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
        assertThat(ReadableText.of(text.getBytes(UTF_8))).isEqualTo(text);
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
