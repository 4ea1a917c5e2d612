package io.chipwire.main.program;

import io.chipwire.events.Part;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean wasReady;
    private boolean hasFailed;

    private Watch(List<Part> parts, Runnable onReady, Consumer<String> onFailure) {
        this.parts = List.copyOf(parts);
        this.onReady = onReady;
        this.onFailure = onFailure;
    }

    static Watch over(List<Part> parts, Runnable onReady, Consumer<String> onFailure) {
        Watch watch = new Watch(parts, onReady, onFailure);
        Thread.ofPlatform().name("watch").daemon().start(watch::run);
        return watch;
    }

    @Override
    public void close() {
        stopping.countDown();
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopping.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
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
