package org.weike.core.demonstration;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.weike.core.account.AccountDesk;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDesk;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Role;
import org.weike.core.organization.RoleDesk;
import org.weike.core.organization.RosterDesk;
import org.weike.core.scanpoint.ScanPoint;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.PersonId;

/** Loads the demonstration province into the store. */
@Desk
public final class DemonstrationProvince {

    private static final long SEED = 20_260_302;
    private static final OrganizationId PROVINCE = new OrganizationId("province");
    private static final String PROVINCE_NAME = "示范省";
    private static final int PASSWORD_LENGTH = 12;
    private static final String READABLE = "23456789abcdefghjkmnpqrstvwxyz";

    private final OrganizationDesk organizations;
    private final OrganizationDirectory directory;
    private final RosterDesk roster;
    private final RoleDesk roles;
    private final People people;
    private final AccountDesk accounts;
    private final KeyRing keys;
    private final InventedPoints points;
    private final InventedPast past;
    private final Clock clock;

    DemonstrationProvince(
            OrganizationDesk organizations,
            OrganizationDirectory directory,
            RosterDesk roster,
            RoleDesk roles,
            People people,
            AccountDesk accounts,
            KeyRing keys,
            InventedPoints points,
            InventedPast past,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.roster = roster;
        this.roles = roles;
        this.people = people;
        this.accounts = accounts;
        this.keys = keys;
        this.points = points;
        this.past = past;
        this.clock = clock;
    }

    /** Adds what is missing of the province and tells what can be tried in it; a second time adds nothing. */
    public LoadedProvince load(Actor.Platform actor, Progress progress) {
        OrganizationId province = province(actor);
        var tree = new InventedTree(province, clock.instant());
        plant(actor, missing(tree.nodes()));
        List<Part> parts = new Cast(tree, province, SEED, clock.instant()).parts();
        Set<PersonId> known = known(parts);
        for (int done = 0; done < parts.size(); done++) {
            progress.at(Stage.PEOPLE, done, parts.size());
            if (!known.contains(parts.get(done).id())) {
                enter(actor, parts.get(done));
            }
        }
        parts.forEach(part -> part.leads().stream()
                .filter(it -> it.role() != Role.TRAINEE)
                .forEach(it -> roles.grant(actor, part.id(), it.role(), it.node())));
        progress.at(Stage.PEOPLE, parts.size(), parts.size());
        List<ScanPoint> hanging = points.putUp(actor);
        past.play(parts, tree, hanging, progress);
        return new LoadedProvince(
                parts.stream()
                        .filter(Part::isToTry)
                        .map(it -> account(actor, it))
                        .toList(),
                hanging.stream()
                        .filter(it -> it.place().equals(InventedPoints.TABLE))
                        .map(ScanPoint::code)
                        .findFirst());
    }

    private OrganizationId province(Actor.Platform actor) {
        List<Organization> roots = organizations.tops(actor, Permission.SEE_TREE);
        if (!roots.isEmpty()) {
            return roots.getFirst().id();
        }
        plant(
                actor,
                List.of(Organization.of(PROVINCE, Organization.Kind.PROVINCE, PROVINCE_NAME, null, clock.instant())));
        return PROVINCE;
    }

    private void plant(Actor.Platform actor, List<Organization> nodes) {
        organizations.addAll(actor, nodes).ifPresent(it -> {
            throw new IllegalStateException("the demonstration province does not fit: " + it);
        });
    }

    private List<Organization> missing(List<Organization> nodes) {
        return nodes.stream()
                .filter(it -> directory.get().find(it.id()).isEmpty())
                .toList();
    }

    private Set<PersonId> known(List<Part> parts) {
        return people.findAll(parts.stream().map(Part::id).toList()).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void enter(Actor.Platform actor, Part part) {
        roster.addAs(actor, part.id(), part.home(), part.form(), part.status());
        part.hosts().forEach(it -> roster.host(actor, part.id(), 1, it.organization(), it.kind()));
    }

    private DemonstrationAccount account(Actor.Platform actor, Part part) {
        Part.Lead lead = part.leads().getFirst();
        String password = password(lead.role());
        accounts.open(actor, part.id(), password, false);
        return new DemonstrationAccount(lead.role(), part.form().staffNumber().value(), password, part.id());
    }

    /** The same at every start of this installation, and another one in every other installation. */
    private String password(Role role) {
        return keys.keyedHash(Purpose.LOOKUP, "demonstration:" + role)
                .chars()
                .limit(PASSWORD_LENGTH)
                .mapToObj(it -> String.valueOf(READABLE.charAt(it % READABLE.length())))
                .collect(Collectors.joining());
    }

    /** What is loaded one after the other. */
    public enum Stage {
        PEOPLE,
        /** Lessons that people have studied since the year began. */
        LESSONS
    }

    /** Is told how many of a stage are in place, and of how many. */
    @FunctionalInterface
    public interface Progress {

        void at(Stage stage, int done, int all);
    }
}
