package org.weike.core.simulation.language;

import java.util.stream.Collectors;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Role;
import org.weike.core.simulation.Variable;
import org.weike.core.simulation.Variable.Overflow;

/** Writes what stands before the first section of a case. */
final class HeadPrinter {

    private final StringBuilder text;

    private HeadPrinter(StringBuilder text) {
        this.text = text;
    }

    static void print(CaseDraft draft, StringBuilder text) {
        var printer = new HeadPrinter(text);
        var heading = draft.heading();
        text.append("# 案例：").append(heading.title()).append('\n');
        printer.line("简介", heading.summary());
        printer.line("受众", heading.audience().stream().map(Words.AUDIENCE::of).collect(Collectors.joining(" ; ")));
        printer.line("时长", heading.minutes() + "分钟");
        printer.line("反馈", Words.FEEDBACK.of(heading.feedback()));
        heading.sources().forEach(it -> printer.line("来源", it));
        draft.variables().forEach(it -> printer.line("变量", variable(it)));
        draft.competencies().forEach(it -> printer.line("能力", it.name() + " 权重" + it.weight()));
        printer.line("角色", draft.roles().stream().map(Role::name).collect(Collectors.joining(" ; ")));
        draft.attachments()
                .forEach(it -> printer.line(
                        "附件", it.alternative().isEmpty() ? it.name() : it.name() + "：" + it.alternative()));
        printer.line("后续行动", draft.debrief().followUp());
    }

    private static String variable(Variable variable) {
        return switch (variable) {
            case Variable.Flag it -> it.name() + "=" + (it.initial() ? "是" : "否") + (it.visible() ? " 显示" : "");
            case Variable.Level it ->
                "%s(%d..%d)=%d%s%s"
                        .formatted(
                                it.name(),
                                it.lowest(),
                                it.highest(),
                                it.initial(),
                                it.overflow() == Overflow.IS_FAULT ? " 溢出报错" : "",
                                it.visible() ? "" : " 隐藏");
            case Variable.Words it ->
                it.name() + "{" + String.join("、", it.values()) + "}=" + it.initial() + (it.visible() ? " 显示" : "");
        };
    }

    private void line(String key, String value) {
        if (!value.isEmpty()) {
            text.append(key).append(": ").append(value).append('\n');
        }
    }
}
