package org.weike.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import tools.jackson.databind.json.JsonMapper;

class MishapsTest {

    private final Mishaps mishaps = new Mishaps(mock(States.class));

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash"})
    void giveTheReferenceThatThePersonSeesAFieldInJsonLogs(String format) {
        var logged = logOf(this::reference);

        var json = JsonMapper.shared().readTree(json(logged.event(), format));

        assertThat(json.path("reference").asString()).isEqualTo(logged.reference());
    }

    @Test
    void nameTheReferenceInPlainLogsAndNoCode() {
        var logged = logOf(this::reference);

        assertThat(logged.event().getFormattedMessage())
                .contains(logged.reference())
                .doesNotContain("secret");
    }

    @Test
    void sayNothingOfThoseWhoLeft() {
        var left = new AsyncRequestNotUsableException("broken pipe");

        assertThat(new ExceptionHandlerMethodResolver(Mishaps.class).resolveMethodByThrowable(left))
                .extracting(Method::getName)
                .isEqualTo("gone");
    }

    private String reference() {
        var request = new MockHttpServletRequest("GET", "/api/secret");
        var answer = mishaps.other(new IllegalStateException("broken"), request, Locale.ENGLISH);
        var problem = (ProblemDetail) answer.getBody();
        return problem == null || problem.getProperties() == null
                ? ""
                : String.valueOf(problem.getProperties().get("reference"));
    }

    private static Logged logOf(Supplier<String> act) {
        var logger = (Logger) LoggerFactory.getLogger(Mishaps.class);
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        logger.addAppender(appender);
        try {
            return new Logged(act.get(), appender.list.getLast());
        } finally {
            logger.detachAppender(appender);
        }
    }

    private static String json(ILoggingEvent event, String format) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    /** The reference that the person was told, and what was logged. */
    private record Logged(String reference, ILoggingEvent event) {}
}
