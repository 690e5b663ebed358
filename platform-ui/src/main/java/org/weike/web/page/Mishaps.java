package org.weike.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.weike.access.TooOften;
import org.weike.core.shared.OutOfReach;

/**
 * The one place where what went wrong on a phone page is logged, under a reference that the person can tell; comes
 * before the framework's own answer, which is for programs.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Mishaps {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    private static final String REFERENCE = "reference";

    private final States states;

    Mishaps(States states) {
        this.states = states;
    }

    @ExceptionHandler({OutOfReach.class, NoResourceFoundException.class})
    ResponseEntity<?> notFound(HttpServletRequest request, Locale locale) {
        return isForPrograms(request)
                ? ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.NOT_FOUND))
                        .build()
                : states.answer(HttpStatus.NOT_FOUND, "notFound", locale);
    }

    @ExceptionHandler
    ResponseEntity<?> tooOften(TooOften mishap, HttpServletRequest request, Locale locale) {
        var answer = isForPrograms(request)
                ? ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.TOO_MANY_REQUESTS))
                        .build()
                : states.answer(HttpStatus.TOO_MANY_REQUESTS, "tooOften", locale);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(mishap.retryAfterSeconds()))
                .body(answer.getBody());
    }

    /** Who asked has left, as players do that begin a film elsewhere: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    ResponseEntity<?> other(Exception mishap, HttpServletRequest request, Locale locale) {
        if (mishap instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return isForPrograms(request)
                    ? ResponseEntity.of(answer.getBody()).build()
                    : states.answer(HttpStatus.valueOf(answer.getStatusCode().value()), "notFound", locale);
        }
        if (isUnreadable(mishap)) {
            return isForPrograms(request)
                    ? ResponseEntity.of(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST))
                            .build()
                    : states.answer(HttpStatus.BAD_REQUEST, "notFound", locale);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.atError()
                .addKeyValue(REFERENCE, reference)
                .setCause(mishap)
                .log("request failed, reference {}: {} {}", reference, request.getMethod(), pathOf(request));
        if (isForPrograms(request)) {
            var problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
            problem.setProperty(REFERENCE, reference);
            return ResponseEntity.of(problem).build();
        }
        return states.answer(HttpStatus.INTERNAL_SERVER_ERROR, "error", locale, reference);
    }

    private static boolean isUnreadable(Exception mishap) {
        return mishap instanceof IllegalArgumentException
                || mishap instanceof MultipartException
                || mishap instanceof TypeMismatchException
                || mishap instanceof HttpMessageNotReadableException;
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    // The first step of the path only: codes and tokens are nobody's business in a log.
    private static String pathOf(HttpServletRequest request) {
        String path = request.getRequestURI();
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second) + "/…";
    }
}
