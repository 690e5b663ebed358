package org.weike.core.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.weike.core.organization.Membership;
import org.weike.core.organization.Role;
import org.weike.core.organization.StaffNumber;
import org.weike.core.organization.Status;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Who lives in the province: 400 people, one of them for every role to try, a secretary for every branch. */
final class Cast {

    private static final int PEOPLE = 400;
    private static final int WORKERS = 60;
    private static final int LARGE_BRANCH = 26;
    private static final int LARGE_BRANCHES = 2;
    private static final int SMALLEST = 3;
    private static final int LARGEST = 10;

    private final List<Part> parts = new ArrayList<>();
    private final List<OrganizationId> branches;
    private final Random chance;
    private final InventedPeople people;
    private final Instant now;

    Cast(InventedTree tree, OrganizationId province, long seed, Instant now) {
        this.now = now;
        this.branches = tree.branches();
        this.chance = new Random(seed);
        this.people = new InventedPeople(InventedPeople.Phones.OF_THE_CAST, chance, now);
        leads(province);
        members(sizes(PEOPLE - WORKERS - parts.size()));
        workers(tree.workplaces());
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    private void leads(OrganizationId province) {
        OrganizationId home = branches.getFirst();
        lead("PROVINCE", home, Role.PROVINCE_ADMINISTRATOR, province);
        lead("CITY", home, Role.CITY_ADMINISTRATOR, InventedTree.FIRST_CITY);
        lead("COUNTY", branches.get(1), Role.COUNTY_ADMINISTRATOR, InventedTree.FIRST_COUNTY);
        lead("ORGANIZER", branches.get(1), Role.ORGANIZER, InventedTree.FIRST_COUNTY);
        lead("TEACHER", branches.get(2), Role.CLASS_TEACHER, InventedTree.FIRST_COUNTY);
        lead("LECTURER", branches.get(2), Role.LECTURER, InventedTree.FIRST_CITY);
        lead("SECRETARY", branches.get(3), Role.SECRETARY, branches.get(3));
        lead("INSTRUCTOR", branches.get(4), Role.INSTRUCTOR, InventedTree.PLANT);
        lead("POSTER", branches.get(5), Role.POSTER_UP, InventedTree.PLANT);
        lead("INSPECTOR", home, Role.INSPECTOR, province);
        lead("TRAINEE", branches.get(3), Role.TRAINEE, branches.get(3));
    }

    private void lead(String name, OrganizationId home, Role role, OrganizationId node) {
        var person = new PersonId("demo-" + name.toLowerCase(Locale.ROOT));
        var status = Status.of(Status.Standing.FULL, people.workerStatus().since());
        parts.add(new Part(
                person,
                people.named(new StaffNumber(name)),
                home,
                status,
                Set.of(),
                List.of(new Part.Lead(role, node))));
    }

    /** How many members each branch has: most of them 3 to 10, two far more, and as many as asked for in all. */
    private int[] sizes(int members) {
        int[] sizes = IntStream.range(0, branches.size())
                .map(it -> it < LARGE_BRANCHES ? LARGE_BRANCH : SMALLEST)
                .toArray();
        int left = members - IntStream.of(sizes).sum();
        while (left > 0) {
            int branch = LARGE_BRANCHES + chance.nextInt(sizes.length - LARGE_BRANCHES);
            if (sizes[branch] < LARGEST) {
                sizes[branch]++;
                left--;
            }
        }
        return sizes;
    }

    private void members(int[] sizes) {
        for (int branch = 0; branch < sizes.length; branch++) {
            // The largest branches are the last ones, of the riders, whose members come and go.
            OrganizationId home = branches.get(sizes.length - 1 - branch);
            for (int number = 0; number < sizes[branch]; number++) {
                parts.add(number == 0 ? secretary(home) : member(home));
            }
        }
    }

    private Part secretary(OrganizationId home) {
        var lead = new Part.Lead(Role.SECRETARY, home);
        var status = Status.of(Status.Standing.FULL, people.workerStatus().since());
        return new Part(nextId(), people.next(), home, status, Set.of(), List.of(lead));
    }

    private Part member(OrganizationId home) {
        Status status = people.memberStatus();
        OrganizationId host = branches.get(chance.nextInt(branches.size()));
        boolean hosted = status.floating() == Status.Floating.OUT && !host.equals(home);
        return new Part(nextId(), people.next(), home, status, hosted ? floatingAt(host) : Set.of(), List.of());
    }

    private Set<Membership> floatingAt(OrganizationId host) {
        return Set.of(new Membership(host, Membership.Kind.FLOATING, now));
    }

    private void workers(List<OrganizationId> workplaces) {
        for (int worker = 0; worker < WORKERS; worker++) {
            OrganizationId home = workplaces.get(worker % workplaces.size());
            parts.add(new Part(nextId(), people.next(), home, people.workerStatus(), Set.of(), List.of()));
        }
    }

    private PersonId nextId() {
        return new PersonId("demo-%04d".formatted(parts.size() + 1));
    }
}
