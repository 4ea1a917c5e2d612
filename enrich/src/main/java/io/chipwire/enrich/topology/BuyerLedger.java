package io.chipwire.enrich.topology;

import io.chipwire.enrich.deal.CorrectionCheck;
import io.chipwire.enrich.deal.Saying;
import io.chipwire.enrich.deal.Told;
import io.chipwire.events.Best;
import io.chipwire.events.Correction;
import io.chipwire.events.Deal;
import io.chipwire.events.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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
import org.apache.kafka.streams.processor.api.RecordMetadata;
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
final class BuyerLedger extends ContextualProcessor<String, Entry, String, Outcome> {
    /**
     * How long a lone article waits; the pause grows with the work so that merging never fills the
     * time.
     */
    static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

    private static final long LONGEST_PAUSE_MILLIS = 1000;
    private static final long PAUSE_FOR_WORK = 4;

    private final Supplier<Function<Told, List<Deal>>> merging;
    private final Refusals refusals;
    private final InstantSource clock;
    private final Map<String, BuyerView> views = new HashMap<>();
    private @Nullable LedgerStores stores;
    private long nextMerge;
    private long arrived;

    /** A deal to publish. */
    private record Change(Deal deal, Bytes json) {}

    /**
     * @param merging makes the merging function of one buyer
     */
    BuyerLedger(
            Supplier<Function<Told, List<Deal>>> merging, Refusals refusals, InstantSource clock) {
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
    public void process(Record<String, Entry> record) {
        long offset = context().recordMetadata().map(RecordMetadata::offset).orElse(arrived++);
        stores().await(record.key(), record.value(), offset);
    }

    private void mergeAll(long now) {
        boolean isClockSetBack = nextMerge - now > LONGEST_PAUSE_MILLIS;
        if (now < nextMerge && !isClockSetBack) {
            return;
        }
        long start = clock.millis();
        stores().waiting().forEach((buyer, waiting) -> merge(buyer, waiting, now));
        long work = Math.max(0, clock.millis() - start);
        nextMerge = now + Math.min(LONGEST_PAUSE_MILLIS, (1 + PAUSE_FOR_WORK) * work);
    }

    /** All at once; if that fails, one by one, so that only the one at fault is refused. */
    private void merge(String buyer, List<LedgerStores.Waiting> waiting, long now) {
        BuyerView view = views.computeIfAbsent(buyer, this::load);
        List<Deal> deals;
        List<Change> changes;
        try {
            deals = view.dealsWith(waiting.stream().map(LedgerStores.Waiting::entry).toList());
            changes = changes(view, deals);
        } catch (RuntimeException | StackOverflowError e) {
            if (waiting.size() > 1) {
                waiting.forEach(one -> merge(buyer, List.of(one), now));
            } else {
                refuse(waiting.getFirst(), e, now);
            }
            return;
        }
        waiting.forEach(one -> keep(buyer, view, one));
        waiting.forEach(one -> check(one.entry(), view, now));
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

    /**
     * Refuses a decision that means nothing. It is kept all the same: in a replay it may come
     * before the article that brings its deal.
     */
    private void check(Entry entry, BuyerView view, long now) {
        if (entry.correction() instanceof Best.Value<Correction>(Correction decided)) {
            switch (CorrectionCheck.fault(decided, view.statements())) {
                case Best.Value<String>(String fault) ->
                        turnDown(refusals.meaningless(entry, fault), now);
                case Best.Unknown<String>() -> refusals.tally().used();
            }
        }
    }

    private void keep(String buyer, BuyerView view, LedgerStores.Waiting waiting) {
        view.keep(waiting.entry());
        if (waiting.entry().saying() instanceof Best.Value<Saying>(Saying said)) {
            stores().keep(buyer, view.sayings(said.article().id()));
        }
        if (waiting.entry().correction() instanceof Best.Value<Correction>(Correction decided)) {
            stores().keep(buyer, decided);
        }
        stores().forget(waiting);
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

    private void refuse(LedgerStores.Waiting waiting, Throwable fault, long now) {
        turnDown(refusals.unmergeable(waiting.entry(), fault), now);
        stores().forget(waiting);
    }

    private void turnDown(Refused refused, long now) {
        forward(refused.id(), new Outcome.TurnedDown(Wire.bytes("a refusal", refused)), now);
    }

    private void forward(String key, Outcome outcome, long now) {
        context().forward(new Record<>(key, outcome, now));
    }

    private BuyerView load(String buyer) {
        BuyerView view = new BuyerView(merging);
        stores().sayings(buyer).forEach(view::keep);
        stores().corrections(buyer).forEach(correction -> view.keep(Entry.of(correction)));
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
