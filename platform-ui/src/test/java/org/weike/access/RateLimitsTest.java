package org.weike.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.weike.web.MovableClock;

class RateLimitsTest {

    private static final Rate HALL = new Rate(3_000, 3_000);
    private static final Rate GUESSES = new Rate(30, 10);

    private final MovableClock clock = new MovableClock(Instant.EPOCH.plus(Duration.ofDays(1)));
    private final RateLimits limits =
            new RateLimits(new RateSettings(HALL, HALL, HALL, HALL, GUESSES, GUESSES, new Rate(120, 120)), clock);

    @Test
    void letARoomOfHundredsScanAtOnce() {
        var room = from("198.51.100.7");

        assertThatCode(() -> repeat(3_000, () -> limits.scan(room))).doesNotThrowAnyException();
    }

    @Test
    void slowAFloodFromOneAddressAndNoOther() {
        repeat(3_000, () -> limits.scan(from("198.51.100.7")));

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> limits.scan(from("198.51.100.7")));
        assertThatCode(() -> limits.scan(from("198.51.100.8"))).doesNotThrowAnyException();
    }

    @Test
    void sayWhenAnotherGuessMayBeMade() {
        var guesser = from("198.51.100.7");
        repeat(30, () -> limits.unknownCode(guesser));

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> limits.unknownCode(guesser))
                .satisfies(it -> assertThat(it.retryAfterSeconds()).isEqualTo(6));
        clock.advance(Duration.ofSeconds(6));
        assertThatCode(() -> limits.unknownCode(guesser)).doesNotThrowAnyException();
    }

    @Test
    void countTheNetworkOfASubscriberAsOneAddress() {
        repeat(30, () -> limits.unknownCode(from("2001:db8:1:2::1")));

        assertThatExceptionOfType(TooOften.class)
                .isThrownBy(() -> limits.unknownCode(from("2001:db8:1:2:aaaa:bbbb:cccc:dddd")));
        assertThatCode(() -> limits.unknownCode(from("2001:db8:1:3::1"))).doesNotThrowAnyException();
    }

    @Test
    void countReportsForTheirAttempt() {
        repeat(120, () -> limits.goodToken("attempt-one"));

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> limits.beforeReport("attempt-one"));
        assertThatCode(() -> limits.beforeReport("attempt-two")).doesNotThrowAnyException();
    }

    @Test
    void rememberNoTokenThatWasMadeUp() {
        for (int forged = 0; forged < 1_000; forged++) {
            limits.beforeReport("forged-" + forged);
        }

        assertThat(limits.remembered()).isZero();
    }

    @Test
    void keepTheirMemoryBounded() {
        for (int number = 0; number < 4 * Buckets.MOST; number++) {
            limits.scan(from("10." + (number >> 16) + "." + (number >> 8 & 255) + "." + (number & 255)));
        }

        assertThat(limits.remembered()).isLessThanOrEqualTo(Buckets.MOST);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    private static void repeat(int times, Runnable act) {
        for (int time = 0; time < times; time++) {
            act.run();
        }
    }
}
