package org.weike.core.simulation;

import java.util.regex.Pattern;
import org.weike.core.shared.TextId;

/** Names one version of a case: {@code case:number}. */
public record CaseVersionId(String value) implements TextId {

    private static final Pattern NUMBERED = Pattern.compile(".+:[1-9][0-9]{0,6}");

    public CaseVersionId {
        TextId.requireOpaque(value);
        if (!NUMBERED.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case version: " + value);
        }
    }

    public static CaseVersionId of(CaseId simulation, int number) {
        return new CaseVersionId(simulation.value() + ':' + number);
    }

    public CaseId simulation() {
        return new CaseId(value.substring(0, value.lastIndexOf(':')));
    }

    public int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf(':') + 1));
    }
}
