package io.chipwire.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentIdTest {
    /** Ids stand on topics that are kept for ever: another formula would orphan all of them. */
    @Test
    void theFormulaNeverChanges() {
        assertThat(ContentId.of()).isEqualTo("e3b0c44298fc1c149afb");
        assertThat(ContentId.of("https://wire.example/1")).isEqualTo("5a8a80e657904feb8665");
        assertThat(ContentId.of("deal", "bytedance", "c1")).isEqualTo("4b0fad0e188a946884b6");
        assertThat(ContentId.of("諾德", "🚀")).isEqualTo("c673450afa1a5634a007");
    }

    @Test
    void anIdIsTwentyHexadecimalDigits() {
        assertThat(ContentId.of("a", "b")).matches("[0-9a-f]{20}");
    }

    @Test
    void theOrderOfThePartsCounts() {
        assertThat(ContentId.of("a", "b")).isNotEqualTo(ContentId.of("b", "a"));
    }

    @Test
    void theBordersOfThePartsCount() {
        assertThat(ContentId.of("ab", "c")).isNotEqualTo(ContentId.of("a", "bc"));
        assertThat(ContentId.of("abc")).isNotEqualTo(ContentId.of("abc", ""));
        assertThat(ContentId.of("1:a1:b")).isNotEqualTo(ContentId.of("a", "b"));
    }

    @Test
    void textIsHashedAsUtf8() {
        assertThat(ContentId.sha256("é"))
                .isEqualTo("4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c");
    }
}
