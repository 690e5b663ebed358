package org.weike.core.simulation.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.Sha256;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.CaseProblem;
import org.weike.core.simulation.CaseProblem.Code;
import org.weike.core.simulation.language.Soundness;
import org.weike.core.simulation.play.PlayEvent;
import org.weike.core.simulation.play.PlayResult;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes cases, events and results as JSON, equal ones in equal bytes (keys sorted, no blanks, UTF-8), and reads them
 * strictly: every key once, none unknown, none missing.
 */
public final class CaseJson {

    /** The most that is read, in bytes. */
    public static final int LONGEST = 5_000_000;

    private static final JsonMapper MAPPER = Mapping.mapper();
    private static final TypeReference<List<PlayEvent>> EVENTS = new TypeReference<>() {};

    private CaseJson() {}

    public static byte[] write(CaseDraft draft) {
        return bytes(draft);
    }

    /** The SHA-256 of the draft's JSON, in 64 hexadecimal digits. */
    public static String hash(CaseDraft draft) {
        return Sha256.of(write(draft));
    }

    /** Answers every input in bounded time, hostile ones too. */
    public static ReadJson read(byte[] json) {
        if (json.length > LONGEST) {
            var tooLarge = new CaseProblem(Code.TEXT_TOO_LARGE, 0, 0, List.of(String.valueOf(LONGEST)), "");
            return new ReadJson(Optional.empty(), List.of(tooLarge));
        }
        try {
            @Nullable CaseDraft draft = MAPPER.readValue(json, CaseDraft.class);
            if (draft == null) {
                return new ReadJson(
                        Optional.empty(), List.of(new CaseProblem(Code.JSON_UNREADABLE, 1, 1, List.of(""), "")));
            }
            return new ReadJson(Optional.of(draft), Soundness.problemsOf(draft));
        } catch (JacksonException unreadable) {
            return new ReadJson(Optional.empty(), List.of(problem(unreadable)));
        }
    }

    public static byte[] write(List<PlayEvent> events) {
        return MAPPER.writerFor(EVENTS).writeValueAsBytes(events);
    }

    public static byte[] write(PlayResult result) {
        return bytes(result);
    }

    /** Fails with an {@link IllegalArgumentException} for what are no events. */
    public static List<PlayEvent> readEvents(byte[] json) {
        try {
            PlayEvent @Nullable [] events = MAPPER.readValue(json, PlayEvent[].class);
            if (events != null && Stream.of(events).allMatch(Objects::nonNull)) {
                return List.of(events);
            }
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("not the events of a play", unreadable);
        }
        throw new IllegalArgumentException("not the events of a play: null among them");
    }

    private static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(MAPPER.valueToTree(value));
    }

    private static CaseProblem problem(JacksonException unreadable) {
        var location = unreadable.getLocation();
        int line = location == null ? 0 : Math.max(0, location.getLineNr());
        int column = location == null ? 0 : Math.max(0, location.getColumnNr());
        var path = unreadable.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
                .collect(Collectors.joining());
        return new CaseProblem(Code.JSON_UNREADABLE, line, column, List.of(shortened(path)), "");
    }

    private static String shortened(String path) {
        return path.length() <= 120 ? path : path.substring(0, 119) + '…';
    }

    /** What was understood of a JSON text, and all that is wrong with it. */
    public record ReadJson(Optional<CaseDraft> draft, List<CaseProblem> problems) {

        public ReadJson {
            problems = List.copyOf(problems);
        }
    }
}
