package org.weike.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.weike.web.MovableClock;

class SearchGateTest {

    private static final Rate ROOM = new Rate(600, 600);
    private static final Object HANDLER = new Object();

    private final RateLimits limits = new RateLimits(
            new RateSettings(ROOM, ROOM, ROOM, ROOM, ROOM, ROOM, ROOM),
            new MovableClock(Instant.EPOCH.plus(Duration.ofDays(1))));
    private final SearchGate gate = new SearchGate(limits, 1);

    @Test
    void letsARoomSearchAndSlowsAFloodFromItsAddressAlone() throws InterruptedException {
        for (int guest = 0; guest < 600; guest++) {
            search("198.51.100.7");
        }

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> search("198.51.100.7"));
        assertThatCode(() -> search("198.51.100.8")).doesNotThrowAnyException();
    }

    @Test
    void letsNobodyInWhileAllPlacesAreTaken() throws InterruptedException {
        var inside = from("198.51.100.7", "安全");
        gate.preHandle(inside, new MockHttpServletResponse(), HANDLER);

        assertThatExceptionOfType(TooOften.class).isThrownBy(() -> search("198.51.100.8"));
        gate.afterCompletion(inside, new MockHttpServletResponse(), HANDLER, null);
        gate.afterCompletion(inside, new MockHttpServletResponse(), HANDLER, null);
        assertThatCode(() -> search("198.51.100.8")).doesNotThrowAnyException();
    }

    @Test
    void countsNobodyWhoOnlyLooksAtTheShelves() throws InterruptedException {
        for (int visit = 0; visit < 2_000; visit++) {
            assertThat(gate.preHandle(from("198.51.100.7", " "), new MockHttpServletResponse(), HANDLER))
                    .isTrue();
        }
    }

    private void search(String address) throws InterruptedException {
        var request = from(address, "安全");
        gate.preHandle(request, new MockHttpServletResponse(), HANDLER);
        gate.afterCompletion(request, new MockHttpServletResponse(), HANDLER, null);
    }

    private static MockHttpServletRequest from(String address, String words) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.setParameter("q", words);
        return request;
    }
}
