package org.weike.core.bench;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.context.ApplicationContext;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleBook;
import org.weike.core.search.Query;
import org.weike.core.shared.Actor;

/** Random questions for random people by random people: part of a name, pinyin, initials, staff number, whole phone. */
final class Lookups {

    private static final int KNOWN = 5_000;
    private static final List<Role> SEEING = List.of(
            Role.PROVINCE_ADMINISTRATOR,
            Role.CITY_ADMINISTRATOR,
            Role.COUNTY_ADMINISTRATOR,
            Role.ORGANIZER,
            Role.INSPECTOR,
            Role.INSTRUCTOR,
            Role.SECRETARY);

    private final PeopleDesk desk;
    private final List<Asked> asked;
    private final List<List<Actor>> actors;

    private Lookups(PeopleDesk desk, List<Asked> asked, List<List<Actor>> actors) {
        this.desk = desk;
        this.asked = asked;
        this.actors = actors;
    }

    static Lookups of(ApplicationContext platform) {
        var people = new ArrayList<Person>();
        platform.getBean(People.class).each(people::add);
        var chance = new Random(11);
        var asked = new ArrayList<Asked>();
        for (int i = 0; i < KNOWN; i++) {
            asked.add(Asked.of(people.get(chance.nextInt(people.size()))));
        }
        return new Lookups(platform.getBean(PeopleDesk.class), asked, actors(people, platform.getBean(RoleBook.class)));
    }

    private static List<List<Actor>> actors(List<Person> people, RoleBook roles) {
        var actors = new ArrayList<List<Actor>>();
        for (Role role : SEEING) {
            var holders = people.stream()
                    .filter(it -> roles.apply(it.id()).stream().anyMatch(grant -> grant.role() == role))
                    .map(it -> Actor.of(it.id()))
                    .limit(500)
                    .toList();
            if (!holders.isEmpty()) {
                actors.add(holders);
            }
        }
        return actors;
    }

    void ask(Random chance) {
        var holders = actors.get(chance.nextInt(actors.size()));
        var actor = holders.get(chance.nextInt(holders.size()));
        var person = asked.get(chance.nextInt(asked.size()));
        if (chance.nextInt(8) == 0) {
            desk.findByNumber(actor, person.staffNumber());
        } else {
            desk.find(actor, Query.of("person").matching(person.typed(chance)).page(0, 20));
        }
    }

    /** Somebody who is looked for. */
    private record Asked(String name, String pinyin, String initials, String staffNumber) {

        static Asked of(Person person) {
            var pinyin = new StringBuilder();
            var initials = new StringBuilder();
            for (char each : person.name().toCharArray()) {
                var reading =
                        PinyinHelper.toPinyinList(each, PinyinStyleEnum.NORMAL).getFirst();
                pinyin.append(reading);
                initials.append(reading.charAt(0));
            }
            return new Asked(
                    person.name(),
                    pinyin.toString(),
                    initials.toString(),
                    person.staffNumber().value());
        }

        String typed(Random chance) {
            return switch (chance.nextInt(7)) {
                case 0 -> name;
                case 1 -> name.substring(name.length() - 1);
                case 2 -> name.substring(0, 1);
                case 3 -> pinyin;
                case 4 -> pinyin.substring(0, 1 + chance.nextInt(pinyin.length()));
                case 5 -> initials;
                default -> staffNumber.substring(chance.nextInt(staffNumber.length() - 3));
            };
        }
    }
}
