package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.Statement;
import io.chipwire.events.Deal;
import io.chipwire.events.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what all articles say about each buyer and publishes the deals that this changes.
 *
 * <p>What comes in waits in a store and is merged a moment later, all that came for one buyer at
 * once: a backlog of a hundred articles about one deal writes that deal a few times, not a hundred.
 * The store makes it safe: what waits when the process dies is merged after the restart.
 *
 * <p>The parsed views beside the stores are a cache. They are dropped whenever the task starts
 * anew, because an aborted transaction takes back the stores and not the views.
 */
final class BuyerLedger extends ContextualProcessor<String, Saying, String, Outcome> {
    /**
     * How long a lone article waits; the pause grows with the work so that merging never fills the
     * time.
     */
    static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    private static final long LONGEST_PAUSE_MILLIS = 1000;
    private static final long PAUSE_FOR_WORK = 4;

    private final Supplier<Function<Collection<Statement>, List<Deal>>> merging;
    private final Refusals refusals;
    private final InstantSource clock;
    private final Map<String, BuyerView> views = new HashMap<>();
    private @Nullable LedgerStores stores;
    private long nextMerge;

    /** A deal to publish. */
    private record Change(Deal deal, Bytes json) {}

    /**
     * @param merging makes the merging function of one buyer
     */
    BuyerLedger(
            Supplier<Function<Collection<Statement>, List<Deal>>> merging,
            Refusals refusals,
            InstantSource clock) {
        this.merging = merging;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public void init(ProcessorContext<String, Outcome> context) {
        super.init(context);
        stores = LedgerStores.of(context);
        views.clear();
        nextMerge = 0;
        context.schedule(SHORTEST_PAUSE, PunctuationType.WALL_CLOCK_TIME, this::mergeAll);
    }

    @Override
    public void close() {
        views.clear();
    }

    @Override
    public void process(Record<String, Saying> record) {
        stores().await(record.key(), record.value());
    }

    private void mergeAll(long now) {
        boolean isClockSetBack = nextMerge - now > LONGEST_PAUSE_MILLIS;
        if (now < nextMerge && !isClockSetBack) {
            return;
        }
        long start = clock.millis();
        stores().waiting().forEach((buyer, sayings) -> merge(buyer, sayings, now));
        long work = Math.max(0, clock.millis() - start);
        nextMerge = now + Math.min(LONGEST_PAUSE_MILLIS, (1 + PAUSE_FOR_WORK) * work);
    }

    /** All at once; if that fails, one by one, so that only the one at fault is refused. */
    private void merge(String buyer, List<Saying> sayings, long now) {
        BuyerView view = views.computeIfAbsent(buyer, this::load);
        List<Deal> deals;
        List<Change> changes;
        try {
            deals = view.dealsWith(sayings);
            changes = changes(view, deals);
        } catch (RuntimeException | StackOverflowError e) {
            if (sayings.size() > 1) {
                sayings.forEach(saying -> merge(buyer, List.of(saying), now));
            } else {
                refuse(buyer, sayings.getFirst(), e, now);
            }
            return;
        }
        for (Saying saying : sayings) {
            view.keep(saying);
            stores().keep(buyer, saying);
        }
        for (Change change : changes) {
            String id = change.deal().id();
            view.publish(id, change.deal().revision());
            stores().publish(buyer, id, change.deal().revision());
            forward(id, new Outcome.Published(change.json()), now);
        }
        for (String gone : view.publishedBut(deals)) {
            view.unpublish(gone);
            stores().unpublish(buyer, gone);
            forward(gone, new Outcome.Gone(), now);
        }
    }

    private static List<Change> changes(BuyerView view, List<Deal> deals) {
        List<Change> changes = new ArrayList<>();
        for (Deal deal : deals) {
            if (!deal.revision().equals(view.revision(deal.id()))) {
                changes.add(new Change(deal, Wire.bytes("deal " + deal.id(), deal)));
            }
        }
        return changes;
    }

    private void refuse(String buyer, Saying saying, Throwable fault, long now) {
        Refused refused = refusals.unmergeable(saying, fault);
        forward(refused.id(), new Outcome.TurnedDown(Wire.bytes("a refusal", refused)), now);
        stores().forget(buyer, saying);
    }

    private void forward(String key, Outcome outcome, long now) {
        context().forward(new Record<>(key, outcome, now));
    }

    private BuyerView load(String buyer) {
        BuyerView view = new BuyerView(merging.get());
        stores().sayings(buyer).forEach(view::keep);
        stores().published(buyer).forEach(view::publish);
        return view;
    }

    private LedgerStores stores() {
        if (stores == null) {
            throw new IllegalStateException("expected init before the first record");
        }
        return stores;
    }
}
