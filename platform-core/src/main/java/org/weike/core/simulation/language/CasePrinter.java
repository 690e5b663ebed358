package org.weike.core.simulation.language;

import static org.weike.core.simulation.language.Words.ENDING;
import static org.weike.core.simulation.language.Words.JUDGEMENT;
import static org.weike.core.simulation.language.Words.KIND;
import static org.weike.core.simulation.language.Words.LABEL;
import static org.weike.core.simulation.language.Words.REENTRY;

import java.util.List;
import java.util.stream.Collectors;
import org.weike.core.simulation.Answering;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.Assessment;
import org.weike.core.simulation.Assessment.Judgement;
import org.weike.core.simulation.CaseDraft;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Effect;
import org.weike.core.simulation.Evidence;
import org.weike.core.simulation.ExpertPath;
import org.weike.core.simulation.Expression;
import org.weike.core.simulation.Node;
import org.weike.core.simulation.NodeHead;
import org.weike.core.simulation.Option;
import org.weike.core.simulation.TimeLimit.Timeout;
import org.weike.core.simulation.language.Words.Kind;
import org.weike.core.simulation.language.Words.Label;

/** Writes a sound draft as its author would have (案例稿); reading the text gives the same draft. */
public final class CasePrinter {

    private final StringBuilder text = new StringBuilder();

    private CasePrinter() {}

    /** Ends with a line feed. */
    public static String print(CaseDraft draft) {
        var printer = new CasePrinter();
        HeadPrinter.print(draft, printer.text);
        draft.roles().forEach(it -> printer.described(it.name(), Kind.ROLE, it.briefing()));
        draft.competencies().forEach(it -> printer.described(it.name(), Kind.COMPETENCY, it.description()));
        draft.evidence().forEach(printer::evidence);
        draft.nodes().forEach(printer::node);
        draft.expertPaths().forEach(printer::expertPath);
        draft.debrief().phases().forEach(printer::phase);
        return printer.text.toString();
    }

    private void described(String name, Kind kind, String description) {
        if (!description.isEmpty()) {
            section(name, kind, "");
            block(description);
        }
    }

    private void evidence(Evidence it) {
        var seen = it.roles().isEmpty() ? "" : " 可见=" + String.join("、", it.roles());
        section(it.name(), Kind.EVIDENCE, seen + (it.atStart() ? " 开局" : ""));
        block(it.text());
        note("", Label.ATTACHMENT, it.attachment());
    }

    private void node(Node node) {
        switch (node) {
            case Node.Narrative it -> narrative(it);
            case Node.Decision it -> decision(it);
            case Node.Inject it -> inject(it);
            case Node.Investigation it -> investigation(it);
            case Node.Check it -> check(it);
            case Node.Chance it -> chance(it);
            case Node.Ending it -> ending(it);
        }
    }

    private void narrative(Node.Narrative it) {
        head(it.head(), Kind.NARRATIVE, braces(it.effects()));
        arrow(it.next());
    }

    private void inject(Node.Inject it) {
        var to = it.role().isEmpty() ? "" : " 给=" + it.role();
        var delay = it.seconds() == 0 ? "" : " 延时=" + it.seconds() + "秒";
        head(it.head(), Kind.INJECT, to + delay + braces(it.effects()));
        arrow(it.next());
    }

    private void investigation(Node.Investigation it) {
        head(it.head(), Kind.INVESTIGATION, braces(it.effects()));
        for (Node.Lead lead : it.leads()) {
            item(lead.text(), lead.evidence(), when(lead.condition()) + braces(lead.effects()));
        }
        arrow(it.next());
    }

    private void check(Node.Check it) {
        head(it.head(), Kind.CHECK, "");
        for (Node.Branch branch : it.branches()) {
            line("-" + always(branch.condition()) + " -> " + branch.target() + braces(branch.effects()));
        }
        if (!it.otherwise().isEmpty()) {
            line("- 否则 -> " + it.otherwise());
        }
    }

    private void chance(Node.Chance it) {
        head(it.head(), Kind.CHANCE, "");
        for (Node.Outcome outcome : it.outcomes()) {
            var text = outcome.percent() + "% " + Escapes.inLine(outcome.text());
            line("- " + text + " -> " + outcome.target() + braces(outcome.effects()));
        }
    }

    private void ending(Node.Ending it) {
        var points = it.points() == 0 ? "" : " 得分=" + it.points();
        head(it.head(), Kind.ENDING, " " + ENDING.of(it.kind()) + points);
        note("", Label.TRUTH, it.truth());
    }

    private void decision(Node.Decision it) {
        head(it.head(), Kind.DECISION, answering(it.answering()));
        note("", Label.REASON_PROMPT, it.answering().reasonPrompt());
        for (int place = 0; place < it.options().size(); place++) {
            option(it.options().get(place), place);
        }
        arrow(it.next());
    }

    private static String answering(Answering it) {
        var text = new StringBuilder();
        if (!it.owners().isEmpty()) {
            text.append(" 角色=").append(String.join("、", it.owners()));
        }
        if (it.each()) {
            text.append(" 各自");
        }
        if (it.picks() != 1) {
            text.append(" 选=").append(it.picks());
        }
        if (it.limit().isSet()) {
            text.append(" 限时=").append(it.limit().seconds()).append('秒');
        }
        switch (it.limit().timeout()) {
            case Timeout.Undeclared ignored -> {}
            case Timeout.AsOption timeout -> text.append(" 超时=").append(timeout.option());
            case Timeout.GoTo timeout -> text.append(" 超时->").append(timeout.node());
        }
        if (it.reentry() != Reentry.FIRST_ANSWER_COUNTS) {
            text.append(" 再入=").append(REENTRY.of(it.reentry()));
        }
        return text.toString();
    }

    private void option(Option it, int place) {
        var key = it.key().equals(Option.keyAt(place)) ? "" : "[" + it.key() + "] ";
        var worth = worth(it.assessment());
        line("- " + key + Escapes.inLine(it.text()) + " -> " + (it.target().isEmpty() ? "*" : it.target())
                + when(it.offer().condition()) + braces(it.effects()) + worth);
        note("  ", Label.UNAVAILABLE, it.offer().reason());
        note("  ", Label.CONSEQUENCE, it.consequence());
        note("  ", Label.COMMENT, it.assessment().comment());
    }

    private static String worth(Assessment it) {
        var text = new StringBuilder();
        if (it.judgement() != Judgement.NOT_JUDGED) {
            text.append(' ').append(JUDGEMENT.of(it.judgement()));
        }
        it.awards()
                .forEach(award -> text.append(' ')
                        .append(award.competency())
                        .append(award.points() < 0 ? "" : "+")
                        .append(award.points()));
        if (it.redLine()) {
            text.append(" 红线");
        }
        if (!it.clause().isEmpty()) {
            text.append(" 依据:").append(it.clause());
        }
        return text.toString();
    }

    private void expertPath(ExpertPath path) {
        section(path.name(), Kind.EXPERT_PATH, "");
        block(path.rationale());
        for (ExpertPath.Step it : path.steps()) {
            var choices = it.choices().stream()
                    .map(voice -> String.join(" + ", voice))
                    .collect(Collectors.joining(" / "));
            line("- " + it.node() + ": " + choices);
            note("  ", Label.RATIONALE, it.rationale());
        }
    }

    private void phase(Debrief.Phase phase) {
        section(Words.STAGE.of(phase.stage()), Kind.DEBRIEF, "");
        for (Debrief.Question it : phase.questions()) {
            line("- " + Escapes.inLine(it.text()) + subject(it.subject()));
        }
    }

    private static String subject(Debrief.Subject subject) {
        return switch (subject) {
            case Debrief.Subject.Whole ignored -> "";
            case Debrief.Subject.At it -> " -> " + it.decision();
            case Debrief.Subject.Computed it -> " -> [" + Words.ITEM.of(it.item()) + "]";
        };
    }

    private void head(NodeHead it, Kind kind, String attributes) {
        var title = it.title().equals(it.id()) ? "" : "：" + Escapes.inLine(it.title());
        section(it.id() + title, kind, attributes);
        block(it.text());
    }

    private void section(String name, Kind kind, String attributes) {
        line("");
        line("## " + name + " [" + KIND.of(kind) + "]" + attributes);
    }

    private void item(String said, String target, String attributes) {
        line("- " + Escapes.inLine(said) + " -> " + target + attributes);
    }

    private void block(String block) {
        if (!block.isEmpty()) {
            block.lines().forEach(it -> line(Escapes.atLineStart(it)));
        }
    }

    private void note(String indent, Label label, String said) {
        if (said.isEmpty()) {
            return;
        }
        var lines = List.of(said.split("\n", -1));
        line(indent + "> " + LABEL.of(label) + "：" + lines.getFirst());
        lines.stream().skip(1).forEach(it -> line(indent + "> " + escapedLabel(it)));
    }

    /** A further line that looks like the beginning of another quotation. */
    private static String escapedLabel(String line) {
        boolean special = line.startsWith("\\")
                || Words.LABEL.all().stream().anyMatch(it -> line.strip().startsWith(it));
        return special ? '\\' + line : line;
    }

    private void arrow(String target) {
        if (!target.isEmpty()) {
            line("-> " + target);
        }
    }

    private static String when(Expression condition) {
        return condition.equals(Expression.TRUE) ? "" : always(condition);
    }

    private static String always(Expression condition) {
        return " 当 " + ExpressionText.of(condition);
    }

    private static String braces(List<Effect> effects) {
        return effects.isEmpty() ? "" : " {" + ExpressionText.of(effects) + "}";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
