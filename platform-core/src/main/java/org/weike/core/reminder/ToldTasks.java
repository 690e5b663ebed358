package org.weike.core.reminder;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.shared.PersonId;

/**
 * Says which tasks a person is told of, and remembers those they were: whoever moves in mid-month was asked for
 * something at both places, and all of it counts.
 */
@Component
final class ToldTasks {

    private final Tasks tasks;
    private final AskedTimes asked;
    private final MinuteBudget budget;
    private final DoneErrands done;
    private final Reach reach;

    ToldTasks(Tasks tasks, AskedTimes asked, MinuteBudget budget, DoneErrands done, Reach reach) {
        this.tasks = tasks;
        this.asked = asked;
        this.budget = budget;
        this.done = done;
        this.reach = reach;
    }

    /** The open tasks of the person that fit into what they were asked for so far, but for those they have done. */
    Told of(Person person, Instant now) {
        var months = new HashMap<YearMonth, AskedMinutes>();
        var asking = new ArrayList<Task>();
        for (Task task : tasks.at(reach.path(person.home()), now)) {
            var month = months.computeIfAbsent(task.countedIn(), it -> asked(person.id(), it));
            if (task.isOpenAt(now) && month.allows(task, budget.ceiling())) {
                asking.add(task);
                months.put(task.countedIn(), month.and(task));
            }
        }
        int minutes = asking.stream().mapToInt(Task::minutes).sum();
        return new Told(done.left(person.id(), asking), minutes);
    }

    /** Remembers that the person was told of them. */
    void remember(PersonId person, List<Task> told) {
        Map<YearMonth, AskedMinutes> months = new HashMap<>();
        for (Task task : told) {
            var month = months.computeIfAbsent(task.countedIn(), it -> asked(person, it));
            if (!month.includes(task)) {
                months.put(task.countedIn(), month.and(task));
            }
        }
        months.forEach((month, all) -> {
            if (all.tasks().size() > asked(person, month).tasks().size()) {
                asked.write(all.next());
            }
        });
    }

    private AskedMinutes asked(PersonId person, YearMonth month) {
        return asked.find(person, month).orElseGet(() -> AskedMinutes.nothing(person, month));
    }
}
