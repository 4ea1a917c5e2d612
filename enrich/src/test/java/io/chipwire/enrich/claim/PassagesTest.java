package io.chipwire.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Claim;
import io.chipwire.events.Money;
import io.chipwire.events.Party;
import io.chipwire.events.Quantity;
import io.chipwire.events.Slot;
import io.chipwire.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Short texts with what a reader finds in them, in {@code passages.md}: an article under each
 * heading, and a claim in each line that begins with {@code >}. The deals are invented.
 */
class PassagesTest {
    private static final ClaimReader READER = new ClaimReader(Lexicon.builtIn());

    record Passage(String text, List<String> claims) {
        @Override
        public String toString() {
            return text.lines().findFirst().orElseThrow();
        }
    }

    static Stream<Passage> passages() throws IOException {
        try (InputStream in = PassagesTest.class.getResourceAsStream("passages.md")) {
            assertThat(in).isNotNull();
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(all.split("(?m)^(?=# )")).map(PassagesTest::passage);
        }
    }

    private static Passage passage(String section) {
        List<String> text = new ArrayList<>();
        List<String> claims = new ArrayList<>();
        section.lines()
                .forEach(line -> {
                    if (line.startsWith("> ")) {
                        claims.add(line.substring(2));
                    } else {
                        text.add(line);
                    }
                });
        return new Passage(String.join("\n", text), claims);
    }

    @Test
    void thereArePassagesWithAndWithoutClaims() throws IOException {
        assertThat(passages()).anyMatch(passage -> passage.claims().isEmpty());
        assertThat(passages())
                .filteredOn(passage -> !passage.claims().isEmpty())
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("passages")
    void tellsWhatAReaderFinds(Passage passage) {
        List<Claim> claims = READER.read(Texts.article("passage", passage.text())).claims();

        assertThat(claims.stream().map(PassagesTest::line))
                .containsExactlyInAnyOrderElementsOf(passage.claims());
    }

    private static String line(Claim claim) {
        String seller = claim.seller() instanceof Slot.Told<Party> told ? told.value().name() : "-";
        String items =
                claim.items().stream()
                        .map(item -> item.value().id())
                        .collect(Collectors.joining(" "));
        String count =
                claim.quantity() instanceof Slot.Told<Quantity>(Quantity told, _, _)
                        ? String.format(Locale.ROOT, "%.0f %s", told.count().told(), told.unit())
                        : "-";
        String price =
                claim.amount() instanceof Slot.Told<Money>(Money told, _, _)
                        ? String.format(
                                Locale.ROOT, " for %.0f %s", told.sum().told(), told.currency())
                        : "";
        return String.join(
                " | ",
                claim.buyer().value().name() + " < " + seller,
                items,
                count + price,
                claim.status().value() + " " + claim.mode());
    }
}
