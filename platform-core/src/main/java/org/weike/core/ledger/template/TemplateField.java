package org.weike.core.ledger.template;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of the ledger can stand in a cell, where it can stand, and the words that usually name the place for it. */
public enum TemplateField {
    NODE(EnumSet.of(Use.CELL), "填报单位", "单位", "单位名称", "填表单位", "报送单位", "组织名称", "党组织名称", "党组织", "organization"),
    PARENT(EnumSet.of(Use.CELL), "上级组织", "上级党组织", "上级单位", "主管单位", "parent"),
    YEAR(EnumSet.of(Use.CELL), "年度", "统计年度", "填报年度", "year"),
    PERIOD(EnumSet.of(Use.CELL), "统计时间", "统计期间", "起止时间", "统计时段", "期间", "period"),
    FILLED_ON(EnumSet.of(Use.CELL), "填报日期", "填表日期", "制表日期", "填报时间", "填表时间", "日期", "报送日期", "date"),
    FILLED_BY(EnumSet.of(Use.CELL), "填报人", "填表人", "制表人", "经办人", "filledby"),
    NUMBER(EnumSet.of(Use.PERSON, Use.ORGANIZATION), "序号", "编号", "no", "number"),
    NAME(EnumSet.of(Use.PERSON), "姓名", "党员姓名", "人员姓名", "学员姓名", "名字", "name"),
    STAFF_NUMBER(EnumSet.of(Use.PERSON), "工号", "党员编号", "人员编号", "员工编号", "职工编号", "学号", "staffnumber"),
    HOME(EnumSet.of(Use.PERSON), "所在支部", "所在党支部", "所属支部", "所属党支部", "支部", "党支部", "所在组织", "所属党组织", "所在单位", "branch"),
    STANDING(EnumSet.of(Use.PERSON), "身份", "党员身份", "人员身份", "人员类别", "党员类别", "政治面貌", "状态", "standing"),
    ORGANIZATION(
            EnumSet.of(Use.ORGANIZATION), "单位", "单位名称", "组织名称", "党组织", "党组织名称", "支部名称", "党支部名称", "组织", "organization"),
    PEOPLE(EnumSet.of(Use.CELL, Use.ORGANIZATION), "人数", "总人数", "党员数", "党员人数", "党员总数", "合计人数", "people"),
    OWING(EnumSet.of(Use.CELL, Use.ORGANIZATION), "应参学人数", "应学人数", "应完成人数", "应训人数"),
    COMPLETED(EnumSet.of(Use.CELL, Use.ORGANIZATION), "完成人数", "已完成人数", "达标人数", "completed"),
    BEHIND(EnumSet.of(Use.CELL, Use.ORGANIZATION), "未完成人数", "未达标人数", "欠学人数", "behind"),
    COMPLETED_SHARE(EnumSet.of(Use.CELL, Use.ORGANIZATION), "完成率", "达标率", "完成比例"),
    TARGET(EnumSet.allOf(Use.class), "应修学时", "应学学时", "规定学时", "目标学时", "应完成学时", "学时要求", "target"),
    CENTRALIZED(EnumSet.allOf(Use.class), "集中学时", "集中", "集中学习", "集中培训", "集中培训学时", "线下学时", "线下", "centralized"),
    ONLINE(EnumSet.allOf(Use.class), "线上学时", "线上", "网络学时", "在线学时", "网络", "线上学习", "online"),
    EARNED(EnumSet.allOf(Use.class), "已修学时", "完成学时", "总学时", "学时合计", "累计学时", "小计", "学时", "earned"),
    SHORTFALL(EnumSet.allOf(Use.class), "欠缺学时", "差额", "还差学时", "缺口", "欠学时", "所欠学时", "未完成学时", "shortfall");

    private static final int LONGEST_TITLE = 500;
    private static final Pattern NOISE = Pattern.compile("[\\p{Z}\\p{C}\\p{P}\\p{S}]+");
    private static final Pattern REMARK = Pattern.compile("[(（\\[【][^)）\\]】]*+[)）\\]】]");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Set<Use> uses;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<String> words;

    TemplateField(Set<Use> uses, String... words) {
        this.uses = Set.copyOf(uses);
        this.words = List.of(words);
    }

    public boolean fits(Use use) {
        return uses.contains(use);
    }

    /** Whether it speaks of a target, so that of some months of a year there is nothing to say. */
    boolean isOfTarget() {
        return switch (this) {
            case OWING, COMPLETED, BEHIND, COMPLETED_SHARE, TARGET, SHORTFALL -> true;
            default -> false;
        };
    }

    /** All that can stand there. */
    public static List<TemplateField> of(Use use) {
        return Arrays.stream(values()).filter(it -> it.fits(use)).toList();
    }

    /** What a title or a label means there, remarks in brackets, spaces and signs aside. */
    static Optional<TemplateField> named(String title, Use use) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        String tidy = tidy(title);
        return of(use).stream().filter(it -> it.words.contains(tidy)).findFirst();
    }

    private static String tidy(String title) {
        String narrow = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(REMARK.matcher(narrow).replaceAll("")).replaceAll("");
    }

    /** Where a field stands. */
    public enum Use {
        /** In one cell, for the whole node. */
        CELL,
        /** In a row of a person. */
        PERSON,
        /** In a row of an organization right below the node. */
        ORGANIZATION
    }
}
