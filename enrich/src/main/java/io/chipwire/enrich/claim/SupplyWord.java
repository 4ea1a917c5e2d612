package io.chipwire.enrich.claim;

import io.chipwire.enrich.mention.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How a word tells who sells. */
enum SupplyWord {
    /** Whoever stands behind "by": "supplied by". */
    BY,
    /** Whoever stands behind "by", if it is a whole system: "a system developed by". */
    MAKER,
    /** Whoever stands behind "from", "through" or "via": "bought through". */
    FROM,
    /** Whoever stands beside it: "the supplier is". */
    ROLE;

    /** The words of the list, each with its kind. */
    static Map<String, SupplyWord> all() {
        List<List<String>> rows = WordList.rows(SupplyWord.class, "supply-words.tsv");
        return rows.stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                List::getFirst,
                                row -> valueOf(row.get(1).toUpperCase(Locale.ROOT))));
    }
}
