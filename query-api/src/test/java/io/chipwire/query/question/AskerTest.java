package io.chipwire.query.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Deal;
import io.chipwire.events.Deal.Status;
import io.chipwire.events.Mode;
import io.chipwire.query.Ledger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskerTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2024-10-01T08:00:00Z"));

    @TempDir Path folder;
    private Ledger ledger;
    private Asker asker;

    @BeforeEach
    void open() {
        ledger = new Ledger(folder);
        asker = new Asker(Ledger.LEXICON, ledger.search(), CLOCK);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    who bought Ascend 910B?                              | d-ascend
                    what did ByteDance buy from Nvidia in 2023?          | d-billion
                    how many GPUs did Twitter buy?                       | d-twitter
                    which deals were cancelled?                          | d-cancelled
                    which deals were called off since July 2024?         | d-cancelled
                    what has Microsoft leased since 2024?                | d-lease
                    what has Microsoft rented in May 2024?               | d-lease
                    what did Huawei sell to ByteDance?                   | d-ascend
                    what was sold by Huawei?                             | d-ascend
                    what was ordered by Meta in Q3 2024?                 | d-cancelled
                    what did ByteDance order before 2024?                | d-billion
                    what has been delivered to ByteDance?                | d-ascend
                    who plans to buy H100 GPUs?                          | d-zorblax
                    what did Zorblax buy?                                | d-zorblax
                    who bought Huawei chips this year?                   | d-ascend
                    purchases of Facebook                                | d-cancelled
                    """)
    void aQuestionFindsItsDeal(String question, String deal) {
        assertThat(asker.ask(question, 50, 0).deals()).extracting(Deal::id).containsExactly(deal);
    }

    @Test
    void manyDealsMayAnswer() {
        assertThat(asker.ask("who bought H100s in 2024?", 50, 0).deals())
                .extracting(Deal::id)
                .containsExactlyInAnyOrder("d-lease", "d-cancelled", "d-zorblax");
    }

    @Test
    void theAnswerTellsWhatWasUnderstood() {
        Understood understood =
                asker.ask("what has Microsoft leased from CoreWeave since 2024?", 50, 0)
                        .understood();

        assertThat(understood.buyer()).isEqualTo(Best.of("microsoft"));
        assertThat(understood.seller()).isEqualTo(Best.of("coreweave"));
        assertThat(understood.mode()).isEqualTo(Best.of(Mode.LEASE));
        assertThat(understood.from()).isEqualTo(Best.of(LocalDate.of(2024, 1, 1)));
        assertThat(understood.to()).isEqualTo(Best.unknown());
        assertThat(asker.ask("deals called off", 50, 0).understood().status())
                .containsExactly(Status.CANCELLED);
    }

    @Test
    void wordsThatAreNotUnderstoodAreTold() {
        Answer answer = asker.ask("who bought Ascend 910B frobnicating quietly?", 50, 0);

        assertThat(answer.ignored()).containsExactly("frobnicating", "quietly");
        assertThat(answer.total()).isEqualTo(1);
    }

    @Test
    void aSecondChipIsNotPassedOverInSilence() {
        Answer answer = asker.ask("who bought H100 and MI300X?", 50, 0);

        assertThat(answer.understood().chip()).isEqualTo(Best.of("h100"));
        assertThat(answer.ignored()).containsExactly("MI300X");
    }

    @Test
    void wordsOfTheArticlesAreLookedFor() {
        Answer answer = asker.ask("who rents halls?", 50, 0);

        assertThat(answer.deals()).extracting(Deal::id).containsExactly("d-lease");
        assertThat(answer.understood().text()).isEqualTo(Best.of("halls"));
        assertThat(answer.ignored()).isEmpty();
    }

    @Test
    void theAnswerIsASentenceADeal() {
        assertThat(asker.ask("who bought Ascend 910B?", 50, 0).answer())
                .isEqualTo(
                        "ByteDance ordered 100,000 Ascend 910B from Huawei (2024); 30,000"
                                + " delivered. 1 origin: Reuters.");
        assertThat(asker.ask("what did ByteDance buy from Nvidia?", 50, 0).answer())
                .isEqualTo(
                        "ByteDance ordered 100,000 A100 and H800 from NVIDIA for $1 billion"
                                + " (2023). 1 origin: Jitwei.");
        assertThat(asker.ask("how many GPUs did Twitter buy?", 50, 0).answer())
                .isEqualTo(
                        "Twitter ordered 10,000 GPUs. Open conflict on the quantity: 10,000 chips"
                                + " (Business Insider) against 100,000 chips (Mayo Post). 2 origins:"
                                + " Business Insider and Mayo Post.");
        assertThat(asker.ask("what did Tesla buy?", 50, 0).answer()).isEqualTo("No deal matches.");
    }

    @Test
    void hostileQuestionsAreOnlyWords() {
        for (String question :
                new String[] {
                    "((((", "2024-13-45 Q9 may", "\u0000\uD800 * ? ~", "from from from"
                }) {
            assertThat(asker.ask(question, 50, 0).answer()).isNotEmpty();
        }
    }
}
