package io.chipwire.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final Worker worker = new Worker(Limits.defaults());

    @Test
    void resultIsThatOfTheWork() {
        assertThat(worker.<Integer>run(budget -> budget.limits().redirects())).isEqualTo(5);
    }

    @Test
    void stackOverflowIsAReason() {
        assertThatThrownBy(() -> worker.run(_ -> deep(0)))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("expected at most 100 levels, got more (limit \"nesting\")");
    }

    @Test
    void failureOfAParserIsAReason() {
        assertThatThrownBy(() ->
                        worker.run(_ -> {
                            throw new IllegalStateException("bug");
                        }))
                .isInstanceOf(UnreadableException.class)
                .hasMessage("the parser failed: java.lang.IllegalStateException: bug");
    }

    @Test
    void workWithoutEndIsLeftAlone() {
        Limits hurried = Limits.defaults().with(Limit.PARSING, 20);
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() ->
                        new Worker(hurried)
                                .run(_ -> {
                                    while (never.getCount() > 0) {
                                        Thread.onSpinWait();
                                    }
                                    return "never";
                                }))
                .hasMessage("expected at most 20 ms of parsing, got more (limit \"parsing\")");
        never.countDown();
    }

    private static int deep(int level) {
        return level < 0 ? level : 1 + deep(level + 1);
    }
}
