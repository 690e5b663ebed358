package org.weike.core.simulation.language;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weike.core.lesson.Audience;
import org.weike.core.simulation.Answering.Reentry;
import org.weike.core.simulation.Assessment.Judgement;
import org.weike.core.simulation.Debrief;
import org.weike.core.simulation.Heading.Feedback;
import org.weike.core.simulation.Node.Ending;

/** The words that stand for the members of an enum, both ways. */
final class Words<E extends Enum<E>> {

    static final Words<Audience> AUDIENCE = new Words<>(Audience.class, "骑手", "车间", "党员", "组织者");
    static final Words<Feedback> FEEDBACK = new Words<>(Feedback.class, "即时", "阶段末", "复盘");
    static final Words<Judgement> JUDGEMENT = new Words<>(Judgement.class, "未评", "优", "可", "欠妥", "禁止");
    static final Words<Reentry> REENTRY = new Words<>(Reentry.class, "首答计分", "每答计分", "每项一次");
    static final Words<Ending.Kind> ENDING = new Words<>(Ending.Kind.class, "好", "中", "坏", "安全中止");
    static final Words<Debrief.Stage> STAGE = new Words<>(Debrief.Stage.class, "反应", "描述", "分析", "迁移");
    static final Words<Debrief.Item> ITEM = new Words<>(Debrief.Item.class, "转折点", "红线", "短板", "未看证据", "与专家不同");
    static final Words<Kind> KIND =
            new Words<>(Kind.class, "情境", "决策", "消息", "调查", "检定", "机遇", "结局", "角色", "能力", "证据", "专家路径", "复盘");
    static final Words<Label> LABEL = new Words<>(Label.class, "后果", "点评", "不可选", "理由", "真相", "追问", "附件");

    private final Map<E, String> words;

    private Words(Class<E> members, String... words) {
        this.words = new EnumMap<>(members);
        var constants = members.getEnumConstants();
        for (int place = 0; place < constants.length; place++) {
            this.words.put(constants[place], words[place]);
        }
    }

    String of(E member) {
        return words.getOrDefault(member, "");
    }

    Optional<E> parse(String word) {
        return words.entrySet().stream()
                .filter(it -> it.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<String> all() {
        return List.copyOf(words.values());
    }

    /** What a section is about. */
    enum Kind {
        NARRATIVE,
        DECISION,
        INJECT,
        INVESTIGATION,
        CHECK,
        CHANCE,
        ENDING,
        ROLE,
        COMPETENCY,
        EVIDENCE,
        EXPERT_PATH,
        DEBRIEF
    }

    /** What a quotation says. */
    enum Label {
        CONSEQUENCE,
        COMMENT,
        UNAVAILABLE,
        RATIONALE,
        TRUTH,
        REASON_PROMPT,
        ATTACHMENT
    }
}
