package org.weike.core.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.weike.core.organization.Organization.Kind;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;

/** The words that rosters use for kinds of organizations, standings and dates. */
final class RosterWords {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern DATE = Pattern.compile(
            "((?:19|20)\\d{2})[-./年]?(?:(0?[1-9]|1[0-2])[-./月]?(?:(0?[1-9]|[12]\\d|3[01])日?)?)?(?:\\s.*)?");
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("省", Kind.PROVINCE),
            Map.entry("市", Kind.CITY),
            Map.entry("地市", Kind.CITY),
            Map.entry("县", Kind.COUNTY),
            Map.entry("区县", Kind.COUNTY),
            Map.entry("县区", Kind.COUNTY),
            Map.entry("区", Kind.COUNTY),
            Map.entry("党委", Kind.COMMITTEE),
            Map.entry("党工委", Kind.COMMITTEE),
            Map.entry("党总支", Kind.COMMITTEE),
            Map.entry("总支", Kind.COMMITTEE),
            Map.entry("党总支部", Kind.COMMITTEE),
            Map.entry("支部", Kind.BRANCH),
            Map.entry("党支部", Kind.BRANCH),
            Map.entry("联合支部", Kind.BRANCH),
            Map.entry("联合党支部", Kind.BRANCH),
            Map.entry("流动党支部", Kind.BRANCH),
            Map.entry("临时党支部", Kind.BRANCH),
            Map.entry("企业", Kind.ENTERPRISE),
            Map.entry("公司", Kind.ENTERPRISE),
            Map.entry("单位", Kind.ENTERPRISE),
            Map.entry("社会组织", Kind.ENTERPRISE),
            Map.entry("平台", Kind.ENTERPRISE),
            Map.entry("场所", Kind.SITE),
            Map.entry("车间", Kind.SITE),
            Map.entry("站点", Kind.SITE),
            Map.entry("工作点", Kind.SITE));
    private static final Map<String, Standing> STANDINGS = Map.ofEntries(
            Map.entry("正式党员", Standing.FULL),
            Map.entry("正式", Standing.FULL),
            Map.entry("中共党员", Standing.FULL),
            Map.entry("党员", Standing.FULL),
            Map.entry("正常", Standing.FULL),
            Map.entry("预备党员", Standing.PROBATIONARY),
            Map.entry("中共预备党员", Standing.PROBATIONARY),
            Map.entry("预备", Standing.PROBATIONARY),
            Map.entry("停止党籍", Standing.SUSPENDED),
            Map.entry("暂停", Standing.SUSPENDED),
            Map.entry("失联", Standing.LOST_CONTACT),
            Map.entry("失去联系", Standing.LOST_CONTACT),
            Map.entry("失联党员", Standing.LOST_CONTACT),
            Map.entry("恢复党籍", Standing.RESTORED),
            Map.entry("恢复", Standing.RESTORED),
            Map.entry("群众", Standing.NOT_A_MEMBER),
            Map.entry("职工", Standing.NOT_A_MEMBER),
            Map.entry("非党员", Standing.NOT_A_MEMBER),
            Map.entry("入党积极分子", Standing.NOT_A_MEMBER),
            Map.entry("积极分子", Standing.NOT_A_MEMBER),
            Map.entry("发展对象", Standing.NOT_A_MEMBER),
            Map.entry("共青团员", Standing.NOT_A_MEMBER),
            Map.entry("员工", Standing.NOT_A_MEMBER));
    private static final Map<String, Floating> FLOATINGS = Map.ofEntries(
            Map.entry("", Floating.NO),
            Map.entry("否", Floating.NO),
            Map.entry("不流动", Floating.NO),
            Map.entry("非流动", Floating.NO),
            Map.entry("无", Floating.NO),
            Map.entry("是", Floating.OUT),
            Map.entry("流出", Floating.OUT),
            Map.entry("流动", Floating.OUT),
            Map.entry("外出", Floating.OUT),
            Map.entry("流动党员", Floating.OUT),
            Map.entry("流入", Floating.IN));

    private RosterWords() {}

    static Optional<Kind> kind(String word) {
        return Optional.ofNullable(KINDS.get(Heading.tidy(word))).or(() -> name(Kind.class, word));
    }

    static Optional<Standing> standing(String word) {
        return Optional.ofNullable(STANDINGS.get(Heading.tidy(word))).or(() -> name(Standing.class, word));
    }

    static Optional<Floating> floating(String word) {
        return Optional.ofNullable(FLOATINGS.get(Heading.tidy(word))).or(() -> name(Floating.class, word));
    }

    private static <E extends Enum<E>> Optional<E> name(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(word.strip())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The beginning of a day in China; a year or a month alone means its first day. */
    static Optional<Instant> day(String text) {
        var date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            int month = date.group(2) == null ? 1 : Integer.parseInt(date.group(2));
            int day = date.group(3) == null ? 1 : Integer.parseInt(date.group(3));
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), month, day)
                    .atStartOfDay(CHINA)
                    .toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
