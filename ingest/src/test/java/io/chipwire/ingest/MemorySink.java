package io.chipwire.ingest;

import io.chipwire.events.Article;
import io.chipwire.events.Refused;
import io.chipwire.ingest.publish.ArticleSink;
import io.chipwire.ingest.publish.NotPublishedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A sink that keeps what it is given, and can be out of order for a while. */
final class MemorySink implements ArticleSink {
    private static final long PATIENCE_SECONDS = 60;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Article> articles = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int failures;

    @Override
    public void open() {}

    @Override
    public List<Refused> publish(List<Article> more, List<Refused> refusals) {
        lock.lock();
        try {
            changed.signalAll();
            if (failures > 0) {
                failures--;
                throw new NotPublishedException("out of order", new IllegalStateException());
            }
            articles.addAll(more);
            refused.addAll(refusals);
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Fails the next times. */
    void failNext(int times) {
        lock.lock();
        try {
            failures = times;
        } finally {
            lock.unlock();
        }
    }

    List<Article> articles() {
        lock.lock();
        try {
            return List.copyOf(articles);
        } finally {
            lock.unlock();
        }
    }

    List<Refused> refused() {
        lock.lock();
        try {
            return List.copyOf(refused);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until so many articles and refusals are there. */
    void await(int records) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (articles.size() + refused.size() < records) {
                left = changed.awaitNanos(left);
                if (left <= 0) {
                    throw new AssertionError(
                            "expected " + records + " records, got " + articles + refused);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {}
}
