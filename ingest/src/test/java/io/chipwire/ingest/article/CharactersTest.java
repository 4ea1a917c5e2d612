package io.chipwire.ingest.article;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.ingest.limit.UnreadableException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

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

    @Test
    void binaryBytesAreNoText() {
        assertThatThrownBy(() -> Characters.text(new byte[] {'a', 0, 'b'}))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected text, got binary bytes");
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
}
