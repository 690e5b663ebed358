package org.weike.core.credit;

import org.weike.core.shared.TextId;

/** Names one version of a set of rules: {@code set:version}. */
public record RuleSetId(String value) implements TextId {

    public RuleSetId {
        TextId.requireOpaque(value);
        if (!value.matches("[^:]+:[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("not a version of a rule set: " + value);
        }
    }

    static RuleSetId of(String set, int version) {
        return new RuleSetId(set + ':' + version);
    }

    public String set() {
        return value.substring(0, value.indexOf(':'));
    }

    public int version() {
        return Integer.parseInt(value.substring(value.indexOf(':') + 1));
    }
}
