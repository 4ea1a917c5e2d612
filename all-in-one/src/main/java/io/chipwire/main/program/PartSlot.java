package io.chipwire.main.program;

import io.chipwire.events.Best;
import io.chipwire.events.Part;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The place of a part that is made later, so that health checks name it from the first moment on.
 *
 * @param <T> the part's type
 */
final class PartSlot<T extends Part> implements Part {
    private final String name;
    private final String waitsFor;
    private final AtomicReference<Best<T>> part = new AtomicReference<>(Best.unknown());

    PartSlot(String name, String waitsFor) {
        this.name = name;
        this.waitsFor = waitsFor;
    }

    T fill(T made) {
        part.set(Best.of(made));
        return made;
    }

    /** The part, once it is there. */
    Best<T> part() {
        return part.get();
    }

    /** Adds the part to those that are to be closed, if it is there. */
    void addTo(List<AutoCloseable> order) {
        if (part.get() instanceof Best.Value<T>(T made) && made instanceof AutoCloseable open) {
            order.add(open);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public State state() {
        return switch (part.get()) {
            case Best.Value<T>(T made) -> made.state();
            case Best.Unknown<T> _ -> new State.Starting("waiting for " + waitsFor);
        };
    }

    @Override
    public Counts counts() {
        return switch (part.get()) {
            case Best.Value<T>(T made) -> made.counts();
            case Best.Unknown<T> _ -> new Counts(0, 0, 0);
        };
    }
}
