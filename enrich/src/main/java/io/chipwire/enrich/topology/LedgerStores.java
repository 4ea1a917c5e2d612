package io.chipwire.enrich.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the ledgers keep: one small entry for each buyer and article, and one for each published
 * deal, so that one article writes little.
 *
 * @param waitingSayings sayings that are not merged yet
 * @param mergedSayings sayings that the published deals rest on
 * @param deals revisions of the published deals
 */
record LedgerStores(
        KeyValueStore<String, Saying> waitingSayings,
        KeyValueStore<String, Saying> mergedSayings,
        KeyValueStore<String, String> deals) {
    static final String WAITING = "sayings-waiting";
    static final String MERGED = "sayings-merged";
    static final String DEALS = "deals-published";

    /** Divides a buyer's id from the rest of a key; no id holds a line break. */
    private static final String DIVIDER = "\n";

    static LedgerStores of(ProcessingContext context) {
        return new LedgerStores(
                context.getStateStore(WAITING),
                context.getStateStore(MERGED),
                context.getStateStore(DEALS));
    }

    void await(String buyer, Saying saying) {
        waitingSayings.put(key(buyer, saying), saying);
    }

    /** What waits, by buyer, in the order of the ids. */
    Map<String, List<Saying>> waiting() {
        Map<String, List<Saying>> waiting = new TreeMap<>();
        try (KeyValueIterator<String, Saying> entries = waitingSayings.all()) {
            entries.forEachRemaining(entry ->
                    waiting.computeIfAbsent(
                                    entry.key.substring(0, entry.key.indexOf(DIVIDER)),
                                    _ -> new ArrayList<>())
                            .add(entry.value));
        }
        return waiting;
    }

    /** A saying has been merged. */
    void keep(String buyer, Saying saying) {
        forget(buyer, saying);
        if (saying.isTakenBack()) {
            mergedSayings.delete(key(buyer, saying));
        } else {
            mergedSayings.put(key(buyer, saying), saying);
        }
    }

    /** A saying waits no longer. */
    void forget(String buyer, Saying saying) {
        waitingSayings.delete(key(buyer, saying));
    }

    void publish(String buyer, String deal, String revision) {
        deals.put(buyer + DIVIDER + deal, revision);
    }

    void unpublish(String buyer, String deal) {
        deals.delete(buyer + DIVIDER + deal);
    }

    List<Saying> sayings(String buyer) {
        List<Saying> sayings = new ArrayList<>();
        each(mergedSayings, buyer, entry -> sayings.add(entry.value));
        return sayings;
    }

    /** The published deals of a buyer and their revisions. */
    Map<String, String> published(String buyer) {
        Map<String, String> published = new HashMap<>();
        int prefix = (buyer + DIVIDER).length();
        each(deals, buyer, entry -> published.put(entry.key.substring(prefix), entry.value));
        return published;
    }

    private static <V> void each(
            KeyValueStore<String, V> store, String buyer, Consumer<KeyValue<String, V>> use) {
        try (KeyValueIterator<String, V> entries =
                store.prefixScan(buyer + DIVIDER, new StringSerializer())) {
            entries.forEachRemaining(use);
        }
    }

    private static String key(String buyer, Saying saying) {
        return buyer + DIVIDER + saying.article().id();
    }
}
