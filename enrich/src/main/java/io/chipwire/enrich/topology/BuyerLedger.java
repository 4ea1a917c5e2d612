package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Deal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what all articles say about each buyer and publishes the deals that this changes.
 *
 * <p>The stores hold one small entry for each buyer and article, and one for each published deal.
 * The parsed view beside them is a cache: it is dropped whenever the task starts anew, because an
 * aborted transaction takes back the stores and not the view.
 */
final class BuyerLedger extends ContextualProcessor<String, Saying, String, Outcome> {
    static final String SAYINGS = "sayings";
    static final String PUBLISHED = "published-deals";

    /** Divides a buyer's id from the rest of a key; no id holds a line break. */
    private static final String DIVIDER = "\n";

    /** A deal to publish. */
    private record Change(Deal deal, Bytes json) {}

    private final Supplier<Function<Collection<Statement>, List<Deal>>> merging;
    private final Map<String, BuyerView> views = new HashMap<>();
    private @Nullable KeyValueStore<String, Saying> sayings;
    private @Nullable KeyValueStore<String, String> published;

    /**
     * @param merging makes the merging function of one buyer
     */
    BuyerLedger(Supplier<Function<Collection<Statement>, List<Deal>>> merging) {
        this.merging = merging;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        sayings = context.getStateStore(SAYINGS);
        published = context.getStateStore(PUBLISHED);
        views.clear();
    }

    @Override
    public void close() {
        views.clear();
    }

    @Override
    public void process(Record<String, Saying> record) {
        String buyer = record.key();
        Saying saying = record.value();
        BuyerView view = views.computeIfAbsent(buyer, this::load);
        List<Deal> deals = merged(view, saying);
        List<Change> changes = new ArrayList<>();
        for (Deal deal : deals) {
            if (!deal.revision().equals(view.revision(deal.id()))) {
                changes.add(new Change(deal, Wire.bytes("deal " + deal.id(), deal)));
            }
        }

        // Nothing below fails on what the article says: what is written stands as a whole.
        keep(buyer, saying, view);
        for (Change change : changes) {
            String id = change.deal().id();
            view.publish(id, change.deal().revision());
            store(published).put(buyer + DIVIDER + id, change.deal().revision());
            context().forward(record.withKey(id).withValue(new Outcome.Published(change.json())));
        }
        for (String gone : view.publishedBut(deals)) {
            view.unpublish(gone);
            store(published).delete(buyer + DIVIDER + gone);
            context().forward(record.withKey(gone).withValue(new Outcome.Gone()));
        }
    }

    private static List<Deal> merged(BuyerView view, Saying saying) {
        try {
            return view.dealsWith(saying);
        } catch (StackOverflowError e) {
            throw new IllegalStateException("merging ran out of stack", e);
        }
    }

    private void keep(String buyer, Saying saying, BuyerView view) {
        String key = buyer + DIVIDER + saying.article().id();
        view.keep(saying);
        if (saying.isTakenBack()) {
            store(sayings).delete(key);
        } else {
            store(sayings).put(key, saying);
        }
    }

    private BuyerView load(String buyer) {
        BuyerView view = new BuyerView(merging.get());
        String prefix = buyer + DIVIDER;
        try (KeyValueIterator<String, Saying> entries =
                store(sayings).prefixScan(prefix, new StringSerializer())) {
            entries.forEachRemaining(entry -> view.keep(entry.value));
        }
        try (KeyValueIterator<String, String> entries =
                store(published).prefixScan(prefix, new StringSerializer())) {
            while (entries.hasNext()) {
                KeyValue<String, String> entry = entries.next();
                view.publish(entry.key.substring(prefix.length()), entry.value);
            }
        }
        return view;
    }

    private static <V> KeyValueStore<String, V> store(@Nullable KeyValueStore<String, V> store) {
        return Objects.requireNonNull(store);
    }
}
