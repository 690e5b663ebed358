package org.weike.core.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.weike.core.course.Course;
import org.weike.core.lesson.Audience;
import org.weike.core.organization.People;
import org.weike.core.organization.Reach;
import org.weike.core.organization.Role;
import org.weike.core.shared.Actor;

/** Says whom somebody is among those that lessons are written for, as far as roles and membership tell. */
@Component
class OwnAudience {

    private static final Set<Role> TRAINING_OTHERS = EnumSet.of(
            Role.PROVINCE_ADMINISTRATOR,
            Role.CITY_ADMINISTRATOR,
            Role.COUNTY_ADMINISTRATOR,
            Role.ORGANIZER,
            Role.CLASS_TEACHER,
            Role.LECTURER,
            Role.INSTRUCTOR);

    private final Reach reach;
    private final People people;

    OwnAudience(Reach reach, People people) {
        this.reach = reach;
        this.people = people;
    }

    /** Best first; whoever is no member and trains nobody works on the road or at a bench. */
    List<Audience> of(Actor actor) {
        if (!(actor instanceof Actor.Member member)) {
            return List.of();
        }
        var roles = reach.roles(actor);
        var own = new ArrayList<Audience>();
        if (roles.stream().anyMatch(TRAINING_OTHERS::contains)) {
            own.add(Audience.ORGANIZER);
        }
        if (people.find(member.id()).filter(it -> it.status().isMember()).isPresent()) {
            own.add(Audience.MEMBER);
        }
        if (roles.contains(Role.SECRETARY) && !own.contains(Audience.ORGANIZER)) {
            own.add(Audience.ORGANIZER);
        }
        return own.isEmpty() ? List.of(Audience.RIDER, Audience.WORKSHOP) : own;
    }

    /** How well a course suits: the place of the first audience that it is for, and after all of them if for none. */
    static int rank(List<Audience> own, Course course) {
        for (int place = 0; place < own.size(); place++) {
            if (course.audience().contains(own.get(place))) {
                return place;
            }
        }
        return own.size();
    }
}
