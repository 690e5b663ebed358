package org.weike.core.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.weike.core.organization.IdentityNumber;
import org.weike.core.organization.PersonForm;
import org.weike.core.organization.PhoneNumber;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.Status.Floating;
import org.weike.core.organization.Status.Standing;

/**
 * Invents people from a seed. Their phones lie in a range that no phone has, and their identity numbers in a region
 * that does not exist, so that nobody real can be meant. Now and then somebody has the phone of the one before, as
 * couples do.
 */
final class InventedPeople {

    private static final String[] SURNAMES = {
        "林", "陈", "黄", "张", "吴", "李", "郑", "王", "刘", "苏", "蔡", "杨", "许", "谢", "叶", "何", "郭", "江", "沈", "罗", "邱", "曾",
        "赖", "卢", "方", "余", "温", "邹", "周", "徐", "孙", "胡", "朱", "高", "梁", "宋", "唐", "韩", "冯", "邓", "曹", "彭", "肖", "田",
        "董", "袁", "潘", "于", "蒋", "任", "单", "仇", "解", "朴", "覃", "翟", "欧阳", "上官", "司徒"
    };
    private static final String[] GIVEN = {
        "晓", "明", "禾", "舟", "婷", "远", "嘉", "宁", "辉", "岚", "志", "雅", "文", "秋", "海", "燕", "国", "梅", "建", "芳", "思", "川",
        "一", "桐", "月", "松", "平", "安", "学", "勤", "春", "生", "丽", "萍", "小", "雨", "子", "墨", "云", "帆", "乐", "长", "行", "朝",
        "若", "溪", "涵", "泽", "豪", "俊", "杰", "琳", "静", "霞", "玉", "兰", "荣", "华", "德", "福", "金", "水", "木", "森", "阳", "晨",
        "曦", "悦", "欣", "怡", "宇", "航", "凯", "峰", "磊", "鹏", "飞", "龙", "美", "英", "秀", "珍", "凤", "红", "青", "竹"
    };
    private static final int COUPLE_EVERY = 200;
    private static final String NO_REGION = "999999";
    private static final String WEIGHTED_CHECKS = "10X98765432";
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1962, 1, 1);
    private static final int DAYS_OF_BIRTHS = 35 * 365;
    /** The youngest are nineteen by then: admitted as adults, and a year on probation behind them. */
    private static final LocalDate FIRST_ADMISSION = LocalDate.of(2016, 7, 1);

    private static final int DAYS_OF_ADMISSIONS = 8 * 365;
    /** Probation lasts a year; by its last weeks a branch has begun to decide about it. */
    private static final int DAYS_ON_PROBATION = 330;

    private final Random chance;
    private final LocalDate today;
    private final Set<String> identities = new HashSet<>();
    private final Phones phones;
    private int invented;

    InventedPeople(Phones phones, Random chance, Instant now) {
        this.phones = phones;
        this.chance = chance;
        this.today = LocalDate.ofInstant(now, CHINA);
    }

    /** Where the phones of some begin, so that those of others who are invented beside them differ. */
    enum Phones {
        OF_THE_CAST(14_100_000_000L),
        OF_A_POPULATION(14_110_000_000L);

        private final long first;

        Phones(long first) {
            this.first = first;
        }

        PhoneNumber of(int number) {
            return new PhoneNumber(String.valueOf(first + (number % COUPLE_EVERY == 0 ? number - 1 : number)));
        }
    }

    /** The next person, with a staff number made of a letter and how many there were. */
    PersonForm next() {
        return named(new StaffNumber("N%04d".formatted(invented + 1)));
    }

    PersonForm named(StaffNumber number) {
        invented++;
        return new PersonForm(name(), number, phones.of(invented), identity(invented));
    }

    private String name() {
        // Some surnames are far more frequent than others.
        double rarity = chance.nextDouble();
        String surname = SURNAMES[(int) (rarity * rarity * SURNAMES.length)];
        String first = GIVEN[chance.nextInt(GIVEN.length)];
        String second = chance.nextInt(4) == 0 ? "" : GIVEN[chance.nextInt(GIVEN.length)];
        return surname + first + (second.equals(first) ? "" : second);
    }

    private IdentityNumber identity(int number) {
        String first;
        do {
            LocalDate birth = FIRST_BIRTH.plusDays(chance.nextInt(DAYS_OF_BIRTHS));
            first = NO_REGION + birth.toString().replace("-", "") + "%03d".formatted(number % 1000);
        } while (!identities.add(first));
        int sum = 0;
        for (int at = 0; at < first.length(); at++) {
            sum += (first.charAt(at) - '0') * ((1 << (first.length() - at)) % WEIGHTED_CHECKS.length());
        }
        return new IdentityNumber(first + WEIGHTED_CHECKS.charAt(sum % WEIGHTED_CHECKS.length()));
    }

    /** A member's status: most are full members, and there is somebody for each of the others. */
    Status memberStatus() {
        int lot = chance.nextInt(100);
        Standing standing = lot < 8
                ? Standing.PROBATIONARY
                : lot < 10
                        ? Standing.LOST_CONTACT
                        : lot < 12 ? Standing.SUSPENDED : lot < 14 ? Standing.RESTORED : Standing.FULL;
        Floating floating = standing != Standing.FULL || lot < 92 ? Floating.NO : lot < 97 ? Floating.OUT : Floating.IN;
        return new Status(standing, floating, standing == Standing.PROBATIONARY ? lately() : someDay());
    }

    Status workerStatus() {
        return Status.of(Standing.NOT_A_MEMBER, someDay());
    }

    private Instant someDay() {
        return startOf(FIRST_ADMISSION.plusDays(chance.nextInt(DAYS_OF_ADMISSIONS)));
    }

    private Instant lately() {
        return startOf(today.minusDays(1 + chance.nextInt(DAYS_ON_PROBATION)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
