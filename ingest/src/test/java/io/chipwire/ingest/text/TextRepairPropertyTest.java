package io.chipwire.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any text; each message names the seed to run it again. */
class TextRepairPropertyTest {
    private static final long SEED = Long.getLong("chipwire.seed", 20_261_121L);
    private static final int ROUNDS = 8_000;

    /** Pieces that broken and sound texts are made of. */
    private static final String PIECES =
            "Ã Â â € ™ œ “ ” ‘ ’ … – — ‚ „ √ ¬ ƒ ∆ ‰ Ä ô ì £ © ® ° é è à ü ß Ð Ñ Ø Ù × Р С вЂ Ă Ĺ ─ ├ ì"
                    + " \u0080 \u0099 \u009d \u00a0 \u00ad \uFFFD ? a e s n X 1 . , ; & amp; lt;"
                    + " < ðŸ ï¿½ 日 本 ع 🔥 \uD83D \n";

    @Test
    void aRepairedTextIsNotChangedAgain() {
        Random random = new Random(SEED);
        String[] pieces = PIECES.split(" ");
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextInt(5) == 0 ? " " : "");
            }
            String repaired = TextRepair.repair(text.toString());

            assertThat(TextRepair.repair(repaired))
                    .as("seed " + SEED + " round " + round + ": " + text)
                    .isEqualTo(repaired);
        }
    }

    @Test
    void printedAsciiWithoutAmpersandsIsNeverChanged() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i >= 0; i--) {
                char c = (char) (' ' + random.nextInt(95));
                text.append(c == '&' ? '\n' : c);
            }

            assertThat(TextRepair.repair(text.toString())).isEqualTo(text.toString());
        }
    }

    @Test
    void theNamesOfAllCountriesInAllLanguagesStay() {
        assertThat(languages().flatMap(language -> countries(language).stream()).distinct())
                .hasSizeGreaterThan(10_000)
                .allMatch(name -> TextRepair.repairEncoding(name).equals(name));
    }

    @Test
    void aLineInAnyLanguageStays() {
        assertThat(languages().map(language -> String.join(", ", countries(language))))
                .allMatch(line -> TextRepair.repairEncoding(line).equals(line))
                .allMatch(line -> {
                    String upper = line.toUpperCase(Locale.ROOT);
                    return TextRepair.repairEncoding(upper).equals(upper);
                });
    }

    private static Stream<Locale> languages() {
        return Stream.of(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().isEmpty() && !locale.getLanguage().isEmpty());
    }

    private static List<String> countries(Locale language) {
        List<String> names = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            names.add(Locale.of("", country).getDisplayCountry(language));
        }
        return names;
    }
}
