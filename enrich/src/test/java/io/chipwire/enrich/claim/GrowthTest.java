package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.lexicon.Lexicon;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to take long: what is quadratic takes hours on them. */
class GrowthTest {
    private static final int CHARACTERS = 1_000_000;
    private static final int FEWER = 200_000;
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one ",
                "two hundred and ",
                "1 234 ",
                "half of a ",
                "$",
                "$ 20 ",
                "10-",
                "5 to ",
                "1/",
                "more than ",
                "a couple of dozen ",
                "minus ",
                "one over ",
                "u . s ",
                "Meta | H100 | 350,000 | 2024 ",
                "January 1, "
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aMillionCharactersAreReadInTimeThatGrowsWithThem(String words) {
        String text = words.repeat(CHARACTERS / words.length());

        assertThat(READER.read(Texts.article("hostile", text)).claims()).isNotNull();
    }

    /** Minutes before articles were read in stretches; seconds since. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme and Meta: H100 ",
                "Acme bought 100 H100 GPUs. ",
                "Foo# Bar has H100 and ",
                "Foo# Bar bought # H100 GPUs. ",
                "Acme bought # H100 GPUs.\n\n",
                "Foo# Bar bought # H100 GPUs.\n\n"
            })
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void differentNamesAndNumbersAreToo(String words) {
        StringBuilder text = new StringBuilder();
        for (int i = 2; text.length() < FEWER; i++) {
            text.append(words.replace("#", "" + i));
        }

        assertThat(READER.read(Texts.article("hostile", text.toString())).claims()).isNotNull();
    }
}
