package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger beats = new AtomicInteger();

    @Test
    void beatsWhileTheWorkIsDone() {
        var thrice = new CountDownLatch(3);

        Pulse.during(() -> assertThat(isCounted(thrice)).isTrue(), SOON, () -> {
            beats.incrementAndGet();
            thrice.countDown();
        });

        assertThat(beats).hasValueGreaterThanOrEqualTo(3);
    }

    @Test
    void doesNotBeatAgainAfterABeatFailed() {
        var failed = new CountDownLatch(1);

        Pulse.during(() -> assertThat(isCounted(failed)).isTrue(), SOON, () -> {
            beats.incrementAndGet();
            failed.countDown();
            throw new IllegalStateException("taken by somebody else");
        });

        assertThat(beats).hasValue(1);
    }

    @Test
    void letsTheWorkFail() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Pulse.during(
                        () -> {
                            throw new IllegalStateException("no work");
                        },
                        SOON,
                        beats::incrementAndGet));
    }

    private static boolean isCounted(CountDownLatch beats) {
        try {
            return beats.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
