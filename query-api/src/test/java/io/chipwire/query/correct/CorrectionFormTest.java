package io.chipwire.query.correct;

import static org.assertj.core.api.Assertions.assertThat;

import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Json;
import io.chipwire.events.Quantity;
import io.chipwire.events.Range;
import io.chipwire.index.search.Reach;
import io.chipwire.query.Ledger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionFormTest {
    private static final Instant AT = Instant.parse("2024-08-01T08:00:00Z");

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(folder);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aDecisionNamesItsDealByThePresentIdItsBuyerAndItsAuthor() {
        Correction correction =
                right("{'kind':'confirm','deals':['d-old'],'why':' the buyer told us '}");

        assertThat(correction)
                .isEqualTo(
                        Correction.of(
                                Correction.Kind.CONFIRM,
                                "bytedance",
                                List.of("d-ascend"),
                                List.of(),
                                "",
                                Best.unknown(),
                                "Ada",
                                "the buyer told us",
                                AT));
    }

    @Test
    void aSlotIsCorrectedInTheFormOfItsConflicts() {
        Correction correction =
                right(
                        "{'kind':'correct','deals':['d-twitter'],'slot':'quantity',"
                                + "'value':{'low':10000,'high':null,'unit':'chip'},'why':'x'}");

        assertThat(correction.value())
                .isEqualTo(
                        Best.of(
                                new Deal.Value.Count(
                                        new Quantity(
                                                new Range.AtLeast(10_000), Quantity.Unit.CHIP))));
    }

    @Test
    void dealsOfOneBuyerAreMergedAndThoseOfTwoAreNot() {
        assertThat(right("{'kind':'merge','deals':['d-ascend','d-billion'],'why':'x'}").deals())
                .containsExactly("d-ascend", "d-billion");
        assertThat(wrong("{'kind':'merge','deals':['d-ascend','d-twitter'],'why':'x'}"))
                .containsExactly(
                        "deals: expected deals of one buyer or its subsidiaries, got ByteDance and"
                                + " Twitter");
        assertThat(wrong("{'kind':'merge','deals':['d-ascend','d-old'],'why':'x'}"))
                .containsExactly("deals: expected two different deals or more to merge, got 1");
    }

    @Test
    void onlySomeClaimsOfADealAreSplitOff() {
        assertThat(
                        right("{'kind':'split','deals':['d-ascend'],'claims':['c2'],'why':'x'}")
                                .claims())
                .containsExactly("c2");
        assertThat(wrong("{'kind':'split','deals':['d-ascend'],'claims':['c1','c2'],'why':'x'}"))
                .singleElement()
                .asString()
                .startsWith("claims: expected some of the 2 claims");
        assertThat(wrong("{'kind':'reject','deals':['d-ascend'],'claims':['c9'],'why':'x'}"))
                .containsExactly("claims: the deal holds no claim of the id c9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {'kind':'praise','why':'x'} | kind: expected confirm, reject, merge, split or correct, got "praise"
                    {'kind':'confirm','deals':['nothing'],'why':'x'} | deals: no deal has or had the id nothing
                    {'kind':'confirm','deals':'d-old','why':'x'} | deals: expected a list of at most 500 ids
                    {'kind':'confirm','deals':['d-old'],'why':' '} | why: expected a reason of at most 1000 characters, got 0
                    {'kind':'confirm','deals':['d-old'],'why':'x','who':'Bob'} | who: expected one of [claims, deals, kind, slot, value, why], got a field of another name
                    {'kind':'confirm','deals':['d-old'],'slot':'amount','why':'x'} | slot: expected neither slot nor value to confirm
                    {'kind':'correct','deals':['d-old'],'slot':'colour','value':'red','why':'x'} | slot: expected quantity, amount, status or seller, got "colour"
                    {'kind':'correct','deals':['d-old'],'slot':'amount','value':{'low':1,'high':1,'unit':'chip'},'why':'x'} | value: expected low, high and currency
                    {'kind':'correct','deals':['d-old'],'slot':'quantity','value':7,'why':'x'} | value: expected a word, or low and high with a unit or a currency, got 7
                    {'kind':'correct','deals':['d-old'],'slot':'seller','value':' ','why':'x'} | value: expected a name of at most 200 characters
                    """)
    void whatIsWrongIsSaidByField(String form, String fault) {
        assertThat(wrong(form)).contains(fault);
    }

    private Correction right(String form) {
        return switch (read(form)) {
            case CorrectionForm.Outcome.Right(Correction correction) -> correction;
            case CorrectionForm.Outcome.Wrong wrong ->
                    throw new AssertionError(wrong.faults().toString());
        };
    }

    private List<String> wrong(String form) {
        return switch (read(form)) {
            case CorrectionForm.Outcome.Right right -> throw new AssertionError(right.toString());
            case CorrectionForm.Outcome.Wrong(List<CorrectionForm.Fault> faults) ->
                    faults.stream().map(one -> one.field() + ": " + one.problem()).toList();
        };
    }

    private CorrectionForm.Outcome read(String form) {
        return CorrectionForm.read(
                Json.tree(form.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                ledger.search(),
                new Reach(Ledger.LEXICON),
                "Ada",
                AT);
    }
}
