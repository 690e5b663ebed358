package org.weike.core.simulation.language;

import java.util.List;
import org.weike.core.simulation.CaseProblem.Code;

/** Ends the reading of one line, for the reason that it carries. */
final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position position;
    private final transient String suggestion;
    private final transient Code code;
    private final transient List<Object> arguments;

    Misread(Position position, Code code, Object... arguments) {
        this(position, "", code, List.of(arguments));
    }

    private Misread(Position position, String suggestion, Code code, List<Object> arguments) {
        super(code.name(), null, false, false);
        this.position = position;
        this.suggestion = suggestion;
        this.code = code;
        this.arguments = arguments;
    }

    static Misread meant(String suggestion, Position position, Code code, Object argument) {
        return new Misread(position, suggestion, code, List.of(argument));
    }

    void tell(Problems problems) {
        problems.suggest(position, suggestion, code, arguments.toArray());
    }
}
