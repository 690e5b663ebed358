package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    @Test
    void returnsWhatWasBegunBefore() {
        try (var ahead = new ReadAhead<String>("test")) {
            assertThat(ahead.next(() -> "one")).isEmpty();
            assertThat(ahead.next(() -> "two")).contains("one");
            assertThat(ahead.last()).contains("two");
            assertThat(ahead.last()).isEmpty();
        }
    }

    @Test
    void readsWhileNobodyWaits() throws InterruptedException {
        var reading = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var ahead = new ReadAhead<String>("test")) {
            assertThat(ahead.next(() -> {
                        reading.countDown();
                        await(go);
                        return "one";
                    }))
                    .isEmpty();

            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            go.countDown();
            assertThat(ahead.last()).contains("one");
        }
    }

    @Test
    void failsAsTheReadingFailed() {
        try (var ahead = new ReadAhead<String>("test")) {
            ahead.next(() -> {
                throw new IllegalArgumentException("unreadable");
            });

            assertThatThrownBy(() -> ahead.next(() -> "two"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("unreadable");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
