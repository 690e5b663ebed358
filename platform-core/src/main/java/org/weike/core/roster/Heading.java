package org.weike.core.roster;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a roster can mean, and the words that usually stand above it. */
public enum Heading {
    NAME("姓名", "党员姓名", "人员姓名", "名字", "学员姓名", "职工姓名", "name"),
    STAFF_NUMBER("工号", "党员编号", "人员编号", "员工编号", "职工编号", "党员号", "编号", "学号", "staffnumber", "staffno"),
    IDENTITY("身份证号", "身份证", "身份证号码", "公民身份号码", "公民身份证号", "居民身份证号", "证件号", "证件号码", "idnumber"),
    PHONE("手机", "手机号", "手机号码", "联系电话", "联系方式", "电话", "移动电话", "phone", "mobile"),
    ORGANIZATION(
            "所在支部",
            "所在党支部",
            "所属支部",
            "所属党支部",
            "支部名称",
            "党支部名称",
            "所在组织",
            "所属组织",
            "所在党组织",
            "所属党组织",
            "所在支部名称",
            "所属支部名称",
            "所在党支部名称",
            "所属党支部名称",
            "所在组织名称",
            "所属组织名称",
            "所在党组织名称",
            "所属党组织名称",
            "党组织名称",
            "组织名称",
            "组织全称",
            "单位名称",
            "企业名称",
            "名称",
            "支部",
            "党支部",
            "党组织",
            "组织",
            "单位",
            "所在单位",
            "工作单位",
            "organization"),
    PARENT("上级组织", "上级党组织", "上级组织名称", "上级党组织名称", "上级", "隶属组织", "隶属", "上级单位", "所属党委", "上级党委", "parent"),
    KIND("组织类型", "组织类别", "党组织类型", "类型", "类别", "单位类型", "kind"),
    CREDIT_CODE("统一社会信用代码", "社会信用代码", "信用代码", "统一信用代码", "creditcode"),
    CODE(
            "组织编码", "组织代码", "党组织编码", "党组织代码", "支部编码", "单位编码", "所在组织编码", "所在组织代码", "所在党组织编码", "所在党组织代码", "所在支部编码",
            "所在党支部编码", "code"),
    PARENT_CODE("上级编码", "上级组织编码", "上级组织代码", "上级代码", "parentcode"),
    FORMER_NAME("曾用名", "原名", "原名称", "曾用名称", "旧名称", "formername"),
    STANDING("身份", "人员身份", "党员身份", "身份状态", "状态", "党员状态", "人员类别", "党员类别", "政治面貌", "人员状态", "党籍状态", "status", "standing"),
    FLOATING("流动", "流动状态", "是否流动", "流动党员", "流动情况", "floating"),
    /** The organization at which a floating member lives and studies, away from home. */
    HOST(
            "流入地组织",
            "流入地党组织",
            "流入地支部",
            "流入地党支部",
            "流入地组织名称",
            "流入地党组织名称",
            "流入地党支部名称",
            "流入组织",
            "流入党组织",
            "流入支部",
            "流入党支部",
            "挂靠组织",
            "挂靠党组织",
            "挂靠支部",
            "挂靠党支部",
            "host"),
    /** A party office such as that of a secretary, which no file gives anybody a role by. */
    OFFICE("党内职务", "党务职务", "支部职务", "党支部职务", "党组织职务", "支委职务", "担任党内职务", "现任党内职务", "职务", "partyoffice"),
    /** An address that is proposed for the person, who must confirm it. */
    MAIL("邮箱", "电子邮箱", "电子邮件", "邮箱地址", "电子信箱", "邮件地址", "email", "mail", "emailaddress"),
    SINCE("入党时间", "入党日期", "加入时间", "加入党组织日期", "状态时间", "状态日期", "状态起始日期", "入职日期", "入职时间", "since");

    private static final Pattern NOISE = Pattern.compile("[\\p{Z}\\p{C}\\p{P}\\p{S}]+");
    private static final Pattern REMARK = Pattern.compile("[(（\\[【].*?[)）\\]】]");
    private static final Map<String, Heading> BY_WORD = byWord();

    /** Words that stand above kinds of organizations as well as above the standings of people. */
    private static final Set<String> KIND_OR_STANDING = Set.of("类别", "类型");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final List<String> words;

    Heading(String... words) {
        this.words = List.of(words);
    }

    private static Map<String, Heading> byWord() {
        var found = new HashMap<String, Heading>();
        for (Heading each : values()) {
            each.words.forEach(it -> found.put(it, each));
        }
        return found;
    }

    /** The meaning of what stands above a column, remarks in brackets, asterisks and spaces aside. */
    public static Optional<Heading> of(String title) {
        return Optional.ofNullable(BY_WORD.get(tidy(title)));
    }

    /** Whether the title means the standing where the rows are people, though it means a kind where they are not. */
    static boolean isStandingOfPeople(String title) {
        return KIND_OR_STANDING.contains(tidy(title));
    }

    /** The title as it is compared: without remarks, spaces and signs. */
    static String tidy(String title) {
        String narrow = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(REMARK.matcher(narrow).replaceAll("")).replaceAll("");
    }
}
