package io.chipwire.enrich.topology;

import io.chipwire.events.Correction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What the ledgers keep: one small entry for each buyer and article, one for each correction and
 * one for each published deal, so that one article writes little.
 *
 * @param waitingEntries what is not merged yet
 * @param mergedSayings what articles say and said, which the published deals rest on
 * @param corrections what persons decided
 * @param deals revisions of the published deals
 */
record LedgerStores(
        KeyValueStore<String, Entry> waitingEntries,
        KeyValueStore<String, Sayings> mergedSayings,
        KeyValueStore<String, Correction> corrections,
        KeyValueStore<String, String> deals) {
    static final String WAITING = "entries-waiting";
    static final String MERGED = "sayings-told";
    static final String CORRECTIONS = "corrections";
    static final String DEALS = "deals-published";

    /** Divides a buyer's id from the rest of a key; no id holds a line break. */
    private static final String DIVIDER = "\n";

    static LedgerStores of(ProcessingContext context) {
        return new LedgerStores(
                context.getStateStore(WAITING),
                context.getStateStore(MERGED),
                context.getStateStore(CORRECTIONS),
                context.getStateStore(DEALS));
    }

    /**
     * @param offset orders the revisions of an article
     */
    void await(String buyer, Entry entry, long offset) {
        waitingEntries.put(
                buyer
                        + DIVIDER
                        + String.format(Locale.ROOT, "%019d", offset)
                        + DIVIDER
                        + entry.origin(),
                entry);
    }

    /** What waits, by buyer, in the order it came. */
    Map<String, List<Waiting>> waiting() {
        Map<String, List<Waiting>> waiting = new TreeMap<>();
        try (KeyValueIterator<String, Entry> entries = waitingEntries.all()) {
            entries.forEachRemaining(entry ->
                    waiting.computeIfAbsent(
                                    entry.key.substring(0, entry.key.indexOf(DIVIDER)),
                                    _ -> new ArrayList<>())
                            .add(new Waiting(entry.key, entry.value)));
        }
        return waiting;
    }

    /** What waits, and where. */
    record Waiting(String key, Entry entry) {}

    void keep(String buyer, Sayings sayings) {
        mergedSayings.put(buyer + DIVIDER + sayings.revisions().getFirst().article().id(), sayings);
    }

    void keep(String buyer, Correction correction) {
        corrections.put(buyer + DIVIDER + correction.id(), correction);
    }

    /** It waits no longer. */
    void forget(Waiting waiting) {
        waitingEntries.delete(waiting.key());
    }

    void publish(String buyer, String deal, String revision) {
        deals.put(buyer + DIVIDER + deal, revision);
    }

    void unpublish(String buyer, String deal) {
        deals.delete(buyer + DIVIDER + deal);
    }

    List<Sayings> sayings(String buyer) {
        List<Sayings> sayings = new ArrayList<>();
        each(mergedSayings, buyer, entry -> sayings.add(entry.value));
        return sayings;
    }

    List<Correction> corrections(String buyer) {
        List<Correction> decided = new ArrayList<>();
        each(corrections, buyer, entry -> decided.add(entry.value));
        return decided;
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
}
