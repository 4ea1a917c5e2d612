package io.chipwire.ingest.limit;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Runs a parser on untrusted bytes in a thread of its own, so that whatever the bytes do to it ends
 * as a reason and not as a dead thread of ours. Thread-safe.
 */
public final class Worker {
    /** The parser's own checks come first; the caller stops waiting only if those did not help. */
    private static final int PATIENCE = 2;

    /** A parser that neither ends nor works is given up after so many times the limit. */
    private static final int ROUNDS = 20;

    private final Limits limits;

    public Worker(Limits limits) {
        this.limits = limits;
    }

    /**
     * The result of the work.
     *
     * @throws UnreadableException if the work went beyond a limit, overflowed its stack or failed
     */
    public <T> T run(Function<Budget, T> work) {
        FutureTask<T> task = new FutureTask<>(() -> work.apply(new Budget(limits)));
        Thread thread = Thread.ofPlatform().daemon().name("chipwire-parse").start(task);
        try {
            return await(task, thread);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw UnreadableException.beyond(Limit.PARSING, limits);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a document was parsed", e);
        } catch (ExecutionException e) {
            throw reason(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Waits on while the thread has not worked for as long as it may. */
    private <T> T await(FutureTask<T> task, Thread thread)
            throws InterruptedException, ExecutionException, TimeoutException {
        long most = limits.parsing().toNanos() * PATIENCE;
        for (int round = 1; round < ROUNDS; round++) {
            try {
                return task.get(limits.parsing().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (workOf(thread) > most) {
                    throw e;
                }
            }
        }
        return task.get(limits.parsing().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nanoseconds of processor that a thread has had; negative if it has ended. */
    private static long workOf(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
    }

    private RuntimeException reason(Throwable cause) {
        return switch (cause) {
            case UnreadableException unreadable -> unreadable;
            case StackOverflowError _ -> UnreadableException.beyond(Limit.NESTING, limits, cause);
            case VirtualMachineError fatal -> throw fatal;
            case Throwable other -> new UnreadableException("the parser failed: " + other, other);
        };
    }
}
