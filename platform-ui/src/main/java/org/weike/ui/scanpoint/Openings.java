package org.weike.ui.scanpoint;

import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.weike.core.course.Course;
import org.weike.core.course.CourseDesk;
import org.weike.core.course.CourseId;
import org.weike.core.lesson.LessonDesk;
import org.weike.core.lesson.LessonId;
import org.weike.core.lesson.Opened;
import org.weike.core.scanpoint.Shift;
import org.weike.core.scanpoint.Target;
import org.weike.core.scanpoint.TimeWindow;
import org.weike.core.search.Filter;
import org.weike.core.search.Hit;
import org.weike.core.shared.Actor;
import org.weike.core.shared.OutOfReach;

/** Finds the lessons and courses that codes may open, and says in words what a code opens and when. */
@Component
class Openings {

    private static final int WEEK = DayOfWeek.values().length;

    private final LessonDesk lessons;
    private final CourseDesk courses;

    Openings(LessonDesk lessons, CourseDesk courses) {
        this.lessons = lessons;
        this.courses = courses;
    }

    List<Hit> lessons(Actor actor, String words, int from, int size) {
        return lessons.find(actor, LessonDesk.ALL.matching(words).page(from, size))
                .hits();
    }

    List<Hit> courses(Actor actor, String words, int from, int size) {
        return courses.find(actor, CourseDesk.ALL.matching(words).page(from, size))
                .hits();
    }

    /** The titles of the courses that have the lesson; nothing where none has. */
    String coursesWith(Actor actor, LessonId lesson) {
        var query = CourseDesk.ALL.where(Filter.is("lesson", lesson.value()));
        var titles = courses.find(actor, query).hits().stream().map(it -> say("point.course", it.text("title")));
        return titles.collect(Collectors.joining(say("point.when.and")));
    }

    Optional<Hit> lesson(Actor actor, LessonId lesson) {
        var query = LessonDesk.ALL.where(new Filter.Ids(Set.of(lesson.value())));
        return lessons.find(actor, query).hits().stream().findFirst();
    }

    Optional<Hit> course(Actor actor, CourseId course) {
        var query = CourseDesk.ALL.where(new Filter.Ids(Set.of(course.value())));
        return courses.find(actor, query).hits().stream().findFirst();
    }

    /** Whether something that the target opens was taken back from its readers. */
    boolean opensWithdrawn(Actor actor, Target target) {
        return parts(target).anyMatch(it -> isWithdrawn(actor, it));
    }

    private static Stream<Target.Single> parts(Target target) {
        return switch (target) {
            case Target.Single single -> Stream.of(single);
            case Target.ByShift byShift ->
                Stream.concat(byShift.shifts().stream().map(Shift::opens), Stream.of(byShift.fallback()));
        };
    }

    private boolean isWithdrawn(Actor actor, Target.Single single) {
        return switch (single) {
            case Target.FixedLesson fixed -> lessons.open(actor, fixed.lesson()) instanceof Opened.Withdrawn;
            case Target.CourseInOrder inOrder -> isWithdrawn(actor, inOrder.course());
        };
    }

    private boolean isWithdrawn(Actor actor, CourseId course) {
        try {
            return courses.open(actor, course).status() == Course.Status.WITHDRAWN;
        } catch (OutOfReach e) {
            return true;
        }
    }

    /** What the target opens in a few words; the name of the rule where that depends on the time. */
    String name(Actor actor, Target target) {
        return switch (target) {
            case Target.FixedLesson fixed -> plainTitle(lessons.open(actor, fixed.lesson()));
            case Target.CourseInOrder inOrder -> say("point.course", plainTitle(actor, inOrder.course()));
            case Target.ByShift byShift -> say("point.opens.SHIFT");
        };
    }

    private static String plainTitle(Opened opened) {
        return switch (opened) {
            case Opened.Published published -> published.version().header().title();
            case Opened.Withdrawn withdrawn -> withdrawn.title();
        };
    }

    private String plainTitle(Actor actor, CourseId id) {
        try {
            return courses.open(actor, id).title();
        } catch (OutOfReach e) {
            return id.value();
        }
    }

    /** What the target opens, a line for each time of the week that has a line of its own. */
    List<String> lines(Actor actor, Target target) {
        return switch (target) {
            case Target.Single single -> List.of(title(actor, single));
            case Target.ByShift byShift -> lines(actor, byShift);
        };
    }

    private List<String> lines(Actor actor, Target.ByShift target) {
        var lines = new ArrayList<String>();
        target.shifts().forEach(it -> lines.add(line(when(it), actor, it.opens())));
        lines.add(line(say("point.otherwise"), actor, target.fallback()));
        return lines;
    }

    private String line(String when, Actor actor, Target.Single opens) {
        return say("point.when.opens", when, title(actor, opens));
    }

    private String title(Actor actor, Target.Single single) {
        return switch (single) {
            case Target.FixedLesson fixed -> titleOf(lessons.open(actor, fixed.lesson()));
            case Target.CourseInOrder inOrder -> say("point.course", titleOf(actor, inOrder.course()));
        };
    }

    private static String titleOf(Opened opened) {
        return switch (opened) {
            case Opened.Published published -> published.version().header().title();
            case Opened.Withdrawn withdrawn -> say("lesson.withdrawnTitle", withdrawn.title());
        };
    }

    private String titleOf(Actor actor, CourseId id) {
        try {
            Course course = courses.open(actor, id);
            return course.status() == Course.Status.WITHDRAWN
                    ? say("lesson.withdrawnTitle", course.title())
                    : course.title();
        } catch (OutOfReach e) {
            return id.value();
        }
    }

    private static String when(Shift shift) {
        return days(shift.days()) + " " + time(shift.window());
    }

    private static String time(TimeWindow window) {
        if (window.fromMinute() == window.untilMinute()) {
            return say("point.when.fullDay", window.from().toString());
        }
        String key = window.runsOvernight() ? "point.when.overnight" : "point.when.hours";
        return say(key, window.from().toString(), window.until().toString());
    }

    /** Days that follow each other are told as a span. */
    static String days(Collection<DayOfWeek> days) {
        if (days.size() == WEEK) {
            return say("point.when.everyDay");
        }
        var spans = new ArrayList<List<DayOfWeek>>();
        for (DayOfWeek each : days.stream().sorted().toList()) {
            boolean follows = !spans.isEmpty() && spans.getLast().getLast().getValue() + 1 == each.getValue();
            if (!follows) {
                spans.add(new ArrayList<>());
            }
            spans.getLast().add(each);
        }
        return String.join(
                say("point.when.and"), spans.stream().map(Openings::span).toList());
    }

    private static String span(List<DayOfWeek> days) {
        return switch (days.size()) {
            case 1 -> name(days.getFirst());
            case 2 -> name(days.getFirst()) + say("point.when.and") + name(days.getLast());
            default -> say("point.when.days", name(days.getFirst()), name(days.getLast()));
        };
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, UI.getCurrent().getLocale());
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
