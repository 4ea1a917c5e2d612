package io.chipwire.ingest.limit;

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
            return task.get(limits.parsing().toMillis() * PATIENCE, TimeUnit.MILLISECONDS);
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

    private RuntimeException reason(Throwable cause) {
        return switch (cause) {
            case UnreadableException unreadable -> unreadable;
            case StackOverflowError _ -> UnreadableException.beyond(Limit.NESTING, limits, cause);
            case VirtualMachineError fatal -> throw fatal;
            case Throwable other -> new UnreadableException("the parser failed: " + other, other);
        };
    }
}
