package org.weike.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WriteBehindTest {

    private final List<String> written = new CopyOnWriteArrayList<>();

    @Test
    void returnsBeforeItIsWrittenAndWritesInOrder() throws Exception {
        var gate = new CountDownLatch(1);
        try (var writing = new WriteBehind("test")) {
            writing.write(() -> {
                assertThat(isOpened(gate)).isTrue();
                written.add("one");
            });
            assertThat(written).isEmpty();
            gate.countDown();
            writing.write(() -> written.add("two"));
            writing.settle();

            assertThat(written).containsExactly("one", "two");
            writing.write(() -> written.add("three"));
        }
        assertThat(written).containsExactly("one", "two", "three");
    }

    @Test
    void failsAsTheWritingFailed() {
        try (var writing = new WriteBehind("test")) {
            writing.write(() -> {
                throw new IllegalStateException("the disk is full");
            });

            assertThatIllegalStateException()
                    .isThrownBy(() -> writing.write(() -> written.add("two")))
                    .withMessage("the disk is full");
            assertThatIllegalStateException().isThrownBy(writing::settle);
        }
        assertThat(written).isEmpty();
    }

    private static boolean isOpened(CountDownLatch gate) {
        try {
            return gate.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
