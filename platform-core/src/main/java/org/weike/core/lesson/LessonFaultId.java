package org.weike.core.lesson;

import org.weike.core.shared.TextId;

/** Names one kind of fault at one place of one version: {@code lesson:version:block:kind}. */
public record LessonFaultId(String value) implements TextId {

    public LessonFaultId {
        TextId.requireOpaque(value);
    }

    static LessonFaultId of(FaultReport report) {
        return new LessonFaultId(report.version().value()
                + ':'
                + report.block()
                + ':'
                + report.kind().name());
    }
}
