package org.weike.core.reminder;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.shared.OrganizationId;

/** Counts what the tasks of all tiers ask of those who are asked for most. */
@Component
final class MinuteBudget {

    private final Tasks tasks;
    private final OrganizationDirectory directory;
    private final ReminderSettings settings;

    MinuteBudget(Tasks tasks, OrganizationDirectory directory, ReminderSettings settings) {
        this.tasks = tasks;
        this.directory = directory;
        this.settings = settings;
    }

    int ceiling() {
        return settings.minutesAMonth();
    }

    /**
     * The most that anybody at home at the node or below is asked for in the month. People below are asked for what was
     * set at each node of their way home, so only the nodes that have tasks can be where most is asked.
     */
    int mostAskedBelow(OrganizationId node, YearMonth month) {
        Map<OrganizationId, Integer> minutes = new HashMap<>();
        tasks.countedIn(month).forEach(it -> minutes.merge(it.node(), it.minutes(), Integer::sum));
        var tree = directory.get();
        int most = asked(tree.path(node), minutes);
        for (OrganizationId each : minutes.keySet()) {
            List<OrganizationId> way = tree.path(each);
            if (way.contains(node)) {
                most = Math.max(most, asked(way, minutes));
            }
        }
        return most;
    }

    private static int asked(List<OrganizationId> way, Map<OrganizationId, Integer> minutes) {
        return way.stream().mapToInt(it -> minutes.getOrDefault(it, 0)).sum();
    }
}
