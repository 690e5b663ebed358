package org.weike.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets those who search without a sign-in search: as many of an address as a room may want, and so few at the same time
 * that they leave half the processors to those who study. Who only looks at the shelves is not counted.
 */
final class SearchGate implements HandlerInterceptor {

    private static final String WORDS = "q";
    private static final String INSIDE = SearchGate.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final int MOST_WAITING = 50;

    private final RateLimits limits;
    private final Semaphore places;

    SearchGate(RateLimits limits, int places) {
        this.limits = limits;
        this.places = new Semaphore(places, true);
    }

    /** Half the processors, and one of a single one. */
    static SearchGate over(RateLimits limits) {
        return new SearchGate(limits, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        var words = request.getParameter(WORDS);
        if (words == null || words.isBlank()) {
            return true;
        }
        limits.search(request);
        if (places.getQueueLength() >= MOST_WAITING || !places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TooOften(LATER);
        }
        request.setAttribute(INSIDE, true);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception mishap) {
        if (request.getAttribute(INSIDE) != null) {
            request.removeAttribute(INSIDE);
            places.release();
        }
    }
}
