package io.chipwire.main.program;

import io.chipwire.events.Part;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks at the parts a few times a second, and tells once when all are ready and once when one has
 * failed.
 */
final class Watch implements AutoCloseable {
    private static final long EVERY_MILLIS = 50;

    private final List<Part> parts;
    private final Runnable onReady;
    private final Consumer<String> onFailure;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("watch").daemon().factory());
    private boolean wasReady;
    private boolean hasFailed;

    private Watch(List<Part> parts, Runnable onReady, Consumer<String> onFailure) {
        this.parts = List.copyOf(parts);
        this.onReady = onReady;
        this.onFailure = onFailure;
    }

    static Watch over(List<Part> parts, Runnable onReady, Consumer<String> onFailure) {
        Watch watch = new Watch(parts, onReady, onFailure);
        watch.timer.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        boolean ready = true;
        for (Part part : parts) {
            switch (part.state()) {
                case Part.State.Ready() -> {}
                case Part.State.Starting _ -> ready = false;
                case Part.State.Failed(String reason) -> {
                    ready = false;
                    if (!hasFailed) {
                        hasFailed = true;
                        onFailure.accept(part.name() + " failed: " + reason);
                    }
                }
            }
        }
        if (ready && !wasReady) {
            wasReady = true;
            onReady.run();
        }
    }
}
