package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are made to take long: what is quadratic takes hours on them. */
class GrowthTest {
    private static final int CHARACTERS = 1_000_000;
    private static final int FEWER = 200_000;
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn());

    @ParameterizedTest
    @MethodSource("chains")
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aMillionCharactersAreReadInTimeThatGrowsWithThem(HostileText text) {
        assertThat(READER.read(text.article(CHARACTERS)).claims()).isNotNull();
    }

    /** Minutes before articles were read in stretches; seconds since. */
    @ParameterizedTest
    @MethodSource("claims")
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void differentNamesAndNumbersAreToo(HostileText text) {
        assertThat(READER.read(text.article(FEWER)).claims()).isNotNull();
    }

    static List<HostileText> chains() {
        return HostileText.CHAINS;
    }

    static List<HostileText> claims() {
        return HostileText.CLAIMS;
    }
}
