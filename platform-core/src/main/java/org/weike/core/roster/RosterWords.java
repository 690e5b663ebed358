package org.weike.core.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
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
    /** A day of a year that nobody here will see: a slip of the hand, written as a day all the same. */
    private static final Pattern FAR_DATE =
            Pattern.compile("([2-9]\\d{3})[-./年](0?[1-9]|1[0-2])[-./月](0?[1-9]|[12]\\d|3[01])日?(?:\\s.*)?");

    private static final Map<String, Kind> KINDS = byWord(Map.of(
            Kind.PROVINCE, "省",
            Kind.CITY, "市 地市",
            Kind.COUNTY, "县 区县 县区 区",
            Kind.COMMITTEE, "党委 党工委 党总支 总支 党总支部",
            Kind.BRANCH, "支部 党支部 联合支部 联合党支部 流动党支部 临时党支部",
            Kind.ENTERPRISE, "企业 公司 单位 社会组织 平台",
            Kind.SITE, "场所 车间 站点 工作点"));
    private static final Map<String, Standing> STANDINGS = byWord(Map.of(
            Standing.FULL, "正式党员 正式 中共党员 党员 正常",
            Standing.PROBATIONARY, "预备党员 中共预备党员 预备",
            Standing.SUSPENDED, "停止党籍 暂停",
            Standing.LOST_CONTACT, "失联 失去联系 失联党员",
            Standing.RESTORED, "恢复党籍 恢复",
            Standing.NOT_A_MEMBER, "群众 职工 非党员 入党申请人 入党积极分子 积极分子 发展对象 共青团员 团员 员工"));
    private static final Map<String, Floating> FLOATINGS = byWord(Map.of(
            Floating.NO, " 否 不流动 非流动 无",
            Floating.OUT, "是 流出 流动 外出 流动党员",
            Floating.IN, "流入"));

    private RosterWords() {}

    /** The meanings by each of the words that stand for them, which are parted by spaces. */
    private static <T> Map<String, T> byWord(Map<T, String> words) {
        var byWord = new HashMap<String, T>();
        words.forEach((meaning, all) -> List.of(all.split(" ")).forEach(it -> byWord.put(it, meaning)));
        return Map.copyOf(byWord);
    }

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

    /** The day in China that the instant is in. */
    static LocalDate dayOf(Instant instant) {
        return instant.atZone(CHINA).toLocalDate();
    }

    /** The beginning of the year in China that the instant is in. */
    static Instant startOfYear(Instant instant) {
        return dayOf(instant).withDayOfYear(1).atStartOfDay(CHINA).toInstant();
    }

    /** The beginning of a day in China; a year or a month alone means its first day. */
    static Optional<Instant> day(String text) {
        String stripped = text.strip();
        var date = DATE.matcher(stripped);
        if (!date.matches()) {
            date = FAR_DATE.matcher(stripped);
        }
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
