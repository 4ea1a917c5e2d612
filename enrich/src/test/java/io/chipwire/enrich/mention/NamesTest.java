package io.chipwire.enrich.mention;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.enrich.sentence.Sentence;
import io.chipwire.events.Article.Block;
import io.chipwire.events.Dating;
import io.chipwire.lexicon.Lexicon;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final TokenReader READER =
            new TokenReader(Lexicon.builtIn(), new Dating.Undated());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bank of Kigali",
                "Danish Fisheries Inspectorate",
                "Department for Fisheries, Forests and Trade",
                "Fjord Centre for AI Ethics",
                "Institute for Coastal Modelling",
                "Kordel & Zonen",
                "Kuehne+Hoshimori",
                "Ministry of Electronics and Trade",
                "National AI Compute Centre",
                "National Fisheries and Forest Council",
                "National University Harbour Records",
                "New Harbour Research",
                "Queen Maud University of Science and Technology",
                "Universit\u00e9 de Sherbrooke",
                "xLumen"
            })
    void namesAreReadWhole(String name) {
        assertThat(names("Chips went to " + name + " in spring.")).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Recent orders were small.",
                "Rushed deals fail.",
                "Scope and sequence: nothing is known.",
                "They met in Abu Dhabi and in Texas.",
                "A note by Michael Hoshimori came.",
                "It has 80 GB of HBM and draws 2 MW.",
                "Market Trends: demand grows.",
                "Rising Prices Hit Small Buyers",
                "Danish buyers wait.",
                "Chips went to the Group and Limited in May."
            })
    void ordinaryWordsPlacesPeopleAndUnitsAreNoOrganisations(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void aListOfCompaniesIsNoInstitution() {
        assertThat(names("Chips went to National Fisheries and Kordel Bank in May."))
                .contains("Kordel Bank");
    }

    @Test
    void whatAListedCompanyIsCalledBesideIsNoNameOfItsOwn() {
        assertThat(names("Chips went to Foxconn Technology Group in May.")).isEmpty();
    }

    @Test
    void aHeadlineIsCutAtItsVerb() {
        assertThat(names("Hoshimori Cloud Secures Thousands Of Chips"))
                .containsExactly("Hoshimori Cloud");
    }

    @Test
    void aBareNounThatDoesSomethingIsAName() {
        assertThat(names("Lantern has ordered chips.")).containsExactly("Lantern");
    }

    @Test
    void aNameThatStandsAmidOneSentenceIsKnownWhereAllWordsHaveCapitals() {
        assertThat(names("Chips went to Quarry Owl in May.", "Quarry Owl and others wait."))
                .containsExactly("Quarry Owl", "Quarry Owl");
    }

    @Test
    void aHeadlineIsCutBehindANameThatTheArticleKnows() {
        assertThat(names("Quarry Owl Triples Fleet", "Chips went to Quarry Owl in May."))
                .containsExactly("Quarry Owl", "Quarry Owl");
    }

    @Test
    void aShortNameStandsForTheFullOne() {
        assertThat(names("Chips went to Hoshimori Cloud Group.", "Others went to Hoshimori Cloud."))
                .containsOnly("Hoshimori Cloud Group");
    }

    @Test
    void anAcronymInBracketsStandsForTheNameBeforeIt() {
        assertThat(names("Chips went to the Maseru Computing Institute (MCI).", "Now MCI waits."))
                .containsOnly("Maseru Computing Institute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarry", "Trends", "the Quiet Ones", "Oslo"})
    void aNameThatIsToldIsTakenWhateverItsForm(String name) {
        assertThat(told("Chips went to " + name + " in May.", name)).containsExactly(name);
    }

    @Test
    void aNameThatIsToldCutsWhatSeemsToBeALongerOne() {
        assertThat(told("Rapid Expansion Quarry Owl", "Quarry Owl")).containsExactly("Quarry Owl");
    }

    @Test
    void aListedNameMayBePartOfOneThatIsTold() {
        assertThat(told("Chips went to Bank of Nvidia in May.", "Bank of Nvidia"))
                .containsExactly("Bank of Nvidia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uarry", "Quarry O", "Nvidia", "Nvidia in", "12 May"})
    void whatIsToldButCutsWordsOrIsKnownAsOtherThingsIsPassedOver(String words) {
        String text = "Chips went to Quarry Owl and Nvidia in 12 May sales.";

        assertThat(told(text, words)).isEqualTo(names(text));
    }

    private static List<String> told(String text, String name) {
        int start = text.indexOf(name);
        return names(
                READER.read(
                        List.of(sentence(0, text)),
                        List.of(new NameSpan(0, start, start + name.length()))));
    }

    private static List<String> names(String... sentences) {
        List<Sentence> all =
                IntStream.range(0, sentences.length)
                        .mapToObj(i -> sentence(i, sentences[i]))
                        .toList();
        return names(READER.read(all));
    }

    private static List<String> names(List<List<Token>> sentences) {
        return sentences.stream()
                .flatMap(List::stream)
                .map(Token::meaning)
                .filter(Meaning.Unlisted.class::isInstance)
                .map(meaning -> ((Meaning.Unlisted) meaning).name())
                .toList();
    }

    private static Sentence sentence(int block, String text) {
        return new Sentence(block, Block.Kind.PARAGRAPH, 0, text.length(), text);
    }
}
