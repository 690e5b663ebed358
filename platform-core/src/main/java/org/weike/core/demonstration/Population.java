package org.weike.core.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Role;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.organization.Status.Standing;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** The people of a grown tree: small branches with a secretary each, members who float, and those who lead. */
final class Population {

    private static final int SMALLEST = 3;
    private static final int MANY = 10;
    private static final int LARGEST = 40;
    private static final int ONE_LARGE_IN = 100;
    private static final int ONE_INSTRUCTOR_IN = 30;
    private static final int MOST_SERVED = 5;
    private static final int HOST_KNOWN_OF_FIVE = 4;
    private static final List<Role> COUNTY_ROLES =
            List.of(Role.COUNTY_ADMINISTRATOR, Role.ORGANIZER, Role.CLASS_TEACHER, Role.INSPECTOR);
    private static final List<Role> CITY_ROLES =
            List.of(Role.CITY_ADMINISTRATOR, Role.CITY_ADMINISTRATOR, Role.LECTURER, Role.INSPECTOR);
    private static final List<Role> PROVINCE_ROLES =
            List.of(Role.PROVINCE_ADMINISTRATOR, Role.PROVINCE_ADMINISTRATOR, Role.ORGANIZER, Role.INSPECTOR);

    private final ProvincePlan plan;
    private final GrownTree tree;
    private final Lots lots;
    private final InventedPeople people;
    private final Instant now;
    private final List<Part.Lead> posts = new ArrayList<>();
    private int numbered;

    Population(ProvincePlan plan, GrownTree tree, OrganizationId province, Lots lots, Instant now) {
        this.plan = plan;
        this.tree = tree;
        this.lots = lots;
        this.people = new InventedPeople(InventedPeople.Phones.OF_A_POPULATION, lots.chance(), now);
        this.now = now;
        PROVINCE_ROLES.forEach(it -> posts.add(new Part.Lead(it, province)));
        Set.copyOf(tree.counties().values()).stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(city -> CITY_ROLES.forEach(it -> posts.add(new Part.Lead(it, city))));
        tree.counties().keySet().forEach(it -> COUNTY_ROLES.forEach(role -> posts.add(new Part.Lead(role, it))));
        tree.committees().forEach(it -> posts.add(new Part.Lead(Role.SECRETARY, it)));
    }

    /** Hands everybody over once, branch by branch. */
    void each(Consumer<Part> sink) {
        int[] sizes = sizes();
        for (int branch = 0; branch < sizes.length; branch++) {
            var home = tree.branches().get(branch);
            for (int number = 0; number < sizes[branch]; number++) {
                sink.accept(number == 0 ? secretary(home) : member(home));
            }
        }
    }

    /** How many members each branch has: three to ten, one in a hundred far more, and the plan's number in all. */
    private int[] sizes() {
        int[] sizes = new int[tree.branches().size()];
        int[] most = new int[sizes.length];
        int left = plan.people();
        for (int branch = 0; branch < sizes.length; branch++) {
            sizes[branch] = Math.min(SMALLEST, plan.people() / sizes.length);
            most[branch] = lots.oneIn(ONE_LARGE_IN) ? LARGEST : MANY;
            left -= sizes[branch];
        }
        while (left > 0) {
            int branch = lots.below(sizes.length);
            int more = Math.min(Math.min(left, 1 + lots.below(MANY)), Math.max(0, most[branch] - sizes[branch]));
            sizes[branch] += more;
            left -= more;
            most[branch] = more == 0 ? most[branch] + 1 : most[branch];
        }
        return sizes;
    }

    private Part secretary(OrganizationId home) {
        var status = Status.of(Standing.FULL, people.workerStatus().since());
        return new Part(
                nextId(),
                people.named(nextNumber()),
                home,
                status,
                Set.of(),
                List.of(new Part.Lead(Role.SECRETARY, home)));
    }

    private Part member(OrganizationId home) {
        var status = people.memberStatus();
        boolean stands = status.standing() == Standing.FULL && status.floating() == Status.Floating.NO;
        var leads = stands ? leads() : List.<Part.Lead>of();
        return new Part(nextId(), people.named(nextNumber()), home, status, hosts(home, status, leads), leads);
    }

    /** The next post that nobody has yet; when all are taken, some members are instructors of some branches. */
    private List<Part.Lead> leads() {
        if (!posts.isEmpty() && lots.oneIn(ONE_INSTRUCTOR_IN)) {
            return List.of(posts.removeFirst());
        }
        if (!lots.oneIn(ONE_INSTRUCTOR_IN)) {
            return List.of();
        }
        var served = new HashSet<Part.Lead>();
        for (int number = 1 + lots.below(MOST_SERVED); number > 0; number--) {
            served.add(new Part.Lead(Role.INSTRUCTOR, lots.of(tree.branches())));
        }
        return List.copyOf(served);
    }

    private Set<Membership> hosts(OrganizationId home, Status status, List<Part.Lead> leads) {
        var hosts = new HashSet<Membership>();
        leads.stream()
                .filter(it -> it.role() == Role.INSTRUCTOR && !it.node().equals(home))
                .forEach(it -> hosts.add(new Membership(it.node(), Membership.Kind.SERVICE, now)));
        if (status.floating() == Status.Floating.OUT && lots.below(HOST_KNOWN_OF_FIVE + 1) < HOST_KNOWN_OF_FIVE) {
            var host = lots.of(tree.branches());
            if (!host.equals(home)) {
                hosts.add(new Membership(host, Membership.Kind.FLOATING, now));
            }
        }
        return hosts;
    }

    private PersonId nextId() {
        return new PersonId(lots.nextId());
    }

    private StaffNumber nextNumber() {
        numbered++;
        return new StaffNumber("S%07d".formatted(numbered));
    }
}
