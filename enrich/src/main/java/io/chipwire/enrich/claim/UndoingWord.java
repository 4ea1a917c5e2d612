package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import java.util.Locale;

/** What words have to do with a purchase that is off, or that somebody says there is not. */
enum UndoingWord {
    /** Ends what stands behind it: "suspend its orders". */
    ENDS,
    /** Makes an order smaller, but may make a deal: "cut its orders", "cut a deal". */
    TRIMS,
    /** What comes to nothing by itself: "the talks fell through". */
    FAILS,
    /** Something ordered or sent, which can be called off or made smaller. */
    ORDER,
    /** Something agreed on or talked of, which can be called off. */
    DEAL,
    /** Denies whatever stands behind it. */
    DENIES,
    /** Denies a report that stands behind it: "dismissed reports that". */
    REJECTS,
    /** What is denied. */
    REPORT,
    /** Said of a report that is denied: "the report is false". */
    UNTRUE,
    /** Denied by the buyer: "has no plans to buy". */
    DISCLAIMS,
    /** Obtains what stands behind it, though it tells no purchase by itself: "implement". */
    USES,
    /** Denied, but no purchase: "denied wrongdoing", "denied that the order was delayed". */
    SPARES;

    private static final String FILE = "undoing-words.tsv";

    /** All words of the list, to be found in sentences. */
    static Phrases<UndoingWord> phrases() {
        Phrases<UndoingWord> phrases = new Phrases<>();
        WordList.rows(UndoingWord.class, FILE)
                .forEach(row ->
                        phrases.add(row.get(0), valueOf(row.get(1).toUpperCase(Locale.ROOT))));
        return phrases;
    }
}
