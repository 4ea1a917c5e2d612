package io.chipwire.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chipwire.events.Best;
import io.chipwire.events.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.builtIn();

    @ParameterizedTest
    @ValueSource(
            strings = {
                LexiconFiles.ORGANISATIONS,
                LexiconFiles.CHIPS,
                LexiconFiles.PEOPLE,
                LexiconFiles.PUBLISHERS,
                LexiconFiles.CUE_WORDS,
                LexiconFiles.DEAL_WORDS,
                LexiconFiles.FALSE_FRIENDS,
                LexiconFiles.PERFORMANCE
            })
    void rowsAreSortedUniqueAndSourced(String file) {
        List<String> rows = rows(file);
        List<String> keys = rows.stream().map(row -> row.substring(0, row.indexOf('\t'))).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(keys).isSorted();
        assertThat(rows).noneMatch(row -> row.endsWith("\t"));
    }

    @Test
    void isLargeEnoughToBeOfUse() {
        assertThat(LEXICON.organisations()).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(LEXICON.chips()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void everyPerformanceIsOfAKnownChipAndNamesWhereItIsTold() {
        Set<String> chips = new HashSet<>();
        LEXICON.chips().forEach(chip -> chips.add(chip.id()));
        assertThat(rows(LexiconFiles.PERFORMANCE))
                .allSatisfy(row -> {
                    String[] cells = row.split("\t", -1);
                    assertThat(cells).hasSize(3);
                    assertThat(chips).contains(cells[0]);
                    assertThat(Double.parseDouble(cells[1])).isPositive();
                    assertThat(cells[2]).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?");
                });
        assertThat(LEXICON.performance()).containsEntry("h100", 1.0);
    }

    @Test
    void everyDatedPriceIsOfAKnownChipAndDayAndNamesWhereItIsTold() {
        Set<String> chips = new HashSet<>();
        LEXICON.chips().forEach(chip -> chips.add(chip.id()));
        List<String> rows = rows(LexiconFiles.PRICES);
        assertThat(rows).isSorted();
        assertThat(
                        rows.stream()
                                .map(row ->
                                        row.substring(0, row.indexOf('\t', row.indexOf('\t') + 1))))
                .doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row -> {
                    String[] cells = row.split("\t", -1);
                    assertThat(cells).hasSize(4);
                    assertThat(chips).contains(cells[0]);
                    assertThat(cells[3]).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+(/\\S*)?");
                });
    }

    @Test
    void aPriceIsThatOfItsDay() {
        Prices prices =
                Prices.of(
                        Map.of("h100", new PriceBand(25_000, 40_000)),
                        List.of(
                                new DatedPrice(
                                        "h100", day("2026-01-01"), new PriceBand(20_000, 35_000)),
                                new DatedPrice(
                                        "gpu", day("2022-09-20"), new PriceBand(2_000, 40_000))));

        assertThat(prices.on("h100", Best.of(day("2025-12-31"))))
                .isEqualTo(Best.of(new PriceBand(25_000, 40_000)));
        assertThat(prices.on("h100", Best.of(day("2026-01-01"))))
                .isEqualTo(Best.of(new PriceBand(20_000, 35_000)));
        assertThat(prices.on("h100", Best.unknown()))
                .isEqualTo(Best.of(new PriceBand(20_000, 40_000)));
        assertThat(prices.on("gpu", Best.of(day("2022-09-19")))).isEqualTo(Best.unknown());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void everyEntryCanBeLookedUp() {
        Stream<Arguments> sources =
                Stream.concat(
                        LEXICON.organisations().stream()
                                .map(one -> Arguments.of(one, one.source())),
                        LEXICON.chips().stream().map(one -> Arguments.of(one, one.source())));
        assertThat(sources)
                .allSatisfy(one ->
                        assertThat((String) one.get()[1])
                                .as(one.get()[0].toString())
                                .matches("[a-z0-9.-]+\\.[a-z]{2,}(/\\S*)?"));
    }

    @Test
    void countriesAreTwoLetters() {
        assertThat(LEXICON.organisations())
                .extracting(Organisation::country)
                .allMatch(country -> country.matches("[A-Z]{2}"));
    }

    @Test
    void noParentIsItsOwnForebear() {
        for (Organisation organisation : LEXICON.organisations()) {
            Set<String> forebears = new HashSet<>();
            Best<String> next = Best.of(organisation.id());
            while (next instanceof Best.Value<String>(String id)) {
                assertThat(forebears.add(id)).as(organisation.id()).isTrue();
                next = parent(id);
            }
        }
    }

    private static Best<String> parent(String id) {
        return LEXICON.organisation(id) instanceof Best.Value<Organisation>(Organisation found)
                ? found.parent()
                : Best.unknown();
    }

    @Test
    void everyMarkedWordIsSomebodysNameAndNoPhraseIs() {
        for (String row : rows(LexiconFiles.FALSE_FRIENDS)) {
            String words = row.substring(0, row.indexOf('\t'));
            boolean phrase = row.contains("\tphrase\t");
            assertThat(LEXICON.find("So, " + words + " did"))
                    .as(row)
                    .extracting(Sighting::end)
                    .isEqualTo(phrase ? List.of() : List.of(4 + words.length()));
        }
    }

    @Test
    void aCommonWordIsADoubtfulName() {
        assertThat(LEXICON.find("Target bought it, Target Corp, not the target"))
                .extracting(Sighting::doubtful)
                .containsExactly(true, false);
    }

    @Test
    void everyNameIsFoundAsItsEntry() {
        for (Organisation organisation : LEXICON.organisations()) {
            for (String name : organisation.spellings()) {
                assertThat(LEXICON.find("In short, " + name + " did it."))
                        .as(name)
                        .extracting(Sighting::entry)
                        .containsExactly(organisation);
            }
        }
        for (Chip chip : LEXICON.chips()) {
            for (String name : chip.spellings()) {
                assertThat(LEXICON.find("Some (" + name + "), they say"))
                        .as(name)
                        .extracting(Sighting::entry)
                        .containsExactly(chip);
            }
        }
    }

    @Test
    void theLongestNameWins() {
        assertThat(names("a rack of GB200 NVL72 and Google Cloud TPUs from Google"))
                .containsExactly("rack", "GB200 NVL72", "TPU", "Google");
    }

    @Test
    void pluralsPossessivesAndAccentsAreFound() {
        assertThat(names("ByteDance's H100s and GPUs, Telef\u00f3nica, bytedance"))
                .containsExactly("ByteDance", "H100", "GPU", "Telef\u00f3nica", "ByteDance");
    }

    @Test
    void namesInsideWordsAndAddressesAreNone() {
        assertThat(names("meta-analysis of tesla.com, Amazon rainforest, orange, SomeGPUs"))
                .isEmpty();
    }

    @Test
    void aChipKnowsItsMakerAndFamily() {
        assertThat(LEXICON.chip("h100").orElse(LEXICON.chips().iterator().next()).item())
                .isEqualTo(
                        new Item(
                                "h100",
                                "H100",
                                Item.Kind.MODEL,
                                Best.of("nvidia"),
                                Best.of("hopper")));
    }

    @Test
    void publishersAreKnownByHost() {
        assertThat(LEXICON.publisher("www.tomshardware.com")).isEqualTo(Best.of("Tom's Hardware"));
        assertThat(LEXICON.publisher("example.org")).isEqualTo(Best.unknown());
    }

    @Test
    void aUsersOwnRowsStandBesideOurs(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("organisations.tsv"),
                """
                id\tname\tkind\tcountry\tparent\taliases\tsource
                acme\tAcme Compute\tneocloud\tUS\t\tAcme\tacme.example
                """);
        assertThat(Lexicon.with(folder).find("Acme bought"))
                .singleElement()
                .satisfies(found -> assertThat(found.entry().name()).isEqualTo("Acme Compute"));
    }

    @Test
    void aUsersRowsReplaceOursOfTheSameId(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("organisations.tsv"),
                """
                id\tname\tkind\tcountry\tparent\taliases\tsource
                target\tTarget Stores\tcompany\tUS\t\tTarget\ttarget.example
                """);
        Files.writeString(
                folder.resolve("false-friends.tsv"),
                """
                words\tkind\treason
                Target\tas-written\twe read of no other
                """);
        assertThat(Lexicon.with(folder).find("Target bought"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.entry().name()).isEqualTo("Target Stores");
                    assertThat(found.doubtful()).isFalse();
                });
    }

    @Test
    void allBadRowsAreNamedAtOnce(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("organisations.tsv"),
                """
                id\tname\tkind\tcountry\tparent\taliases\tsource
                acme\tAcme\tspaceship\tUS\t\t\tacme.example
                two\tcells
                other\tOther\tneocloud\tUS\tnobody\tMeta Platforms\tother.example
                """);
        assertThatThrownBy(() -> Lexicon.with(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("organisations.tsv:2: expected one of")
                .hasMessageContaining("organisations.tsv:3: expected 7 columns, got 2")
                .hasMessageContaining("organisations.tsv:4: expected an organisation's id")
                .hasMessageContaining("\"Meta Platforms\" already belongs to meta");
    }

    private static List<String> names(String text) {
        return LEXICON.find(text).stream().map(found -> found.entry().name()).toList();
    }

    private static List<String> rows(String file) {
        try (InputStream in = LexiconTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
