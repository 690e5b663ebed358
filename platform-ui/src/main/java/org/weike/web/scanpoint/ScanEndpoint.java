package org.weike.web.scanpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.RateLimits;
import org.weike.core.scanpoint.PlaceName;
import org.weike.core.scanpoint.Resolution;
import org.weike.core.scanpoint.ScanPointDesk;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Origin;
import org.weike.web.page.States;
import org.weike.web.study.LessonAnswers;

/** Opens at once what a printed code leads to: no app, no sign-in, no cookie. */
@RestController
class ScanEndpoint {

    private final ScanPointDesk points;
    private final LessonAnswers lessons;
    private final RateLimits limits;
    private final States states;
    private final Clock clock;

    ScanEndpoint(ScanPointDesk points, LessonAnswers lessons, RateLimits limits, States states, Clock clock) {
        this.points = points;
        this.lessons = lessons;
        this.limits = limits;
        this.states = states;
        this.clock = clock;
    }

    @GetMapping("/q/{code}")
    ResponseEntity<?> open(@PathVariable String code, HttpServletRequest request, Locale locale) {
        return switch (resolve(code, request)) {
            case Resolution.Opens it ->
                lessons.open(
                        request,
                        it.lesson(),
                        it.inCourse(),
                        Origin.point(it.point().code().value()),
                        words(it.place()),
                        locale);
            case Resolution.Closed it -> states.answer(HttpStatus.GONE, "revoked", locale);
            case Resolution.Unknown it -> unknown(request, locale);
            case Resolution.Malformed it -> unknown(request, locale);
        };
    }

    /** Link checkers and messengers that only ask for the headers are not readers. */
    private Resolution resolve(String code, HttpServletRequest request) {
        boolean looksOnly = HttpMethod.HEAD.matches(request.getMethod());
        return looksOnly
                ? points.leadsTo(Actor.ANYBODY, code, clock.instant())
                : points.resolve(Actor.ANYBODY, code, clock.instant());
    }

    private ResponseEntity<?> unknown(HttpServletRequest request, Locale locale) {
        limits.unknownCode(request);
        return states.answer(HttpStatus.NOT_FOUND, "unknown", locale);
    }

    private static String words(PlaceName place) {
        String site = place.site().isEmpty() ? "" : place.site().getLast();
        return (site + " " + place.position()).strip();
    }
}
