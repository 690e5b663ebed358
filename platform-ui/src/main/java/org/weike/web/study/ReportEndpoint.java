package org.weike.web.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.weike.access.RateLimits;
import org.weike.access.SignInCookie;
import org.weike.core.study.EventId;
import org.weike.core.study.Interval;
import org.weike.core.study.Progress;
import org.weike.core.study.Report;
import org.weike.core.study.Reported;
import org.weike.core.study.StudyDesk;
import org.weike.core.study.StudyEvent;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what a lesson page says was shown. */
@RestController
class ReportEndpoint {

    private final StudyDesk desk;
    private final SignInCookie cookie;
    private final RateLimits limits;
    private final JsonMapper json;

    ReportEndpoint(StudyDesk desk, SignInCookie cookie, RateLimits limits, JsonMapper json) {
        this.desk = desk;
        this.cookie = cookie;
        this.limits = limits;
        this.json = json;
    }

    @PostMapping("/api/attempts/reports")
    ResponseEntity<?> report(@RequestBody Sent sent, HttpServletRequest request) {
        limits.beforeReport(sent.token());
        return switch (desk.report(cookie.actor(request), sent.token(), sent.report())) {
            case Reported.Accepted it -> {
                limits.goodToken(sent.token());
                yield ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(written(it));
            }
            case Reported.Refused it -> refused(it.reason(), request);
        };
    }

    /** As bytes of a known number: what is streamed is cut into chunks and packed, however short it is. */
    private byte[] written(Reported.Accepted accepted) {
        return json.writeValueAsBytes(Standing.of(accepted));
    }

    private ResponseEntity<?> refused(Reported.Reason reason, HttpServletRequest request) {
        if (reason == Reported.Reason.NOT_A_TOKEN) {
            limits.unknownToken(request);
        }
        return ResponseEntity.of(problem(reason)).build();
    }

    private static ProblemDetail problem(Reported.Reason reason) {
        var problem = ProblemDetail.forStatus(
                switch (reason) {
                    case NOT_A_TOKEN -> HttpStatus.NOT_FOUND;
                    case SIGN_IN_FIRST -> HttpStatus.UNAUTHORIZED;
                    case TOO_LATE -> HttpStatus.GONE;
                });
        problem.setProperty("reason", reason);
        return problem;
    }

    private static void requireAll(@Nullable Object... parts) {
        requireAll(Arrays.asList(parts));
    }

    private static void requireAll(Iterable<? extends @Nullable Object> parts) {
        for (Object part : parts) {
            if (part == null) {
                throw new IllegalArgumentException("something is missing");
            }
        }
    }

    /** What a page sends. */
    record Sent(String token, long sentAt, List<Event> events) {

        Sent {
            requireAll(token, events);
            events = List.copyOf(events);
        }

        Report report() {
            return new Report(sentAt, events.stream().map(Event::read).toList());
        }
    }

    /** One event as a page words it. */
    record Event(
            String kind,
            String page,
            int number,
            int block,
            long from,
            long to,
            long mediumFrom,
            long mediumTo,
            int question,
            @Nullable Set<Integer> chosen) {

        Event {
            requireAll(kind, page);
            requireAll(chosen == null ? List.of() : chosen);
        }

        StudyEvent read() {
            var id = new EventId(page, number);
            return switch (kind) {
                case "shown" -> new StudyEvent.Shown(id, block, new Interval(from, to));
                case "played" ->
                    new StudyEvent.Played(id, block, new Interval(from, to), new Interval(mediumFrom, mediumTo));
                case "answered" -> new StudyEvent.Answered(id, question, chosen == null ? Set.of() : chosen);
                default -> throw new IllegalArgumentException("not a kind of event: " + kind);
            };
        }
    }

    /** Where the attempt stands, as the page shows it. */
    record Standing(
            List<String> blocks,
            int percent,
            int openQuestions,
            long tooSoonMs,
            boolean complete,
            @Nullable String receipt) {

        static Standing of(Reported.Accepted accepted) {
            Progress progress = accepted.progress();
            return new Standing(
                    progress.blocks().stream().map(it -> it.state().name()).toList(),
                    progress.coveredPercent(),
                    progress.openQuestions().size(),
                    progress.tooSoonBy().toMillis(),
                    progress.complete(),
                    accepted.receipt());
        }
    }
}
