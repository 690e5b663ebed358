package org.weike.core.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weike.core.account.AccountDesk;
import org.weike.core.audit.AuditEntry;
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
    private static final String BEGUN = "demonstration.begun";
    private static final String COMPLETED = "demonstration.completed";
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
    private final Milestones milestones;
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
            Milestones milestones,
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
        this.milestones = milestones;
        this.clock = clock;
    }

    /** Whether the store is new or holds this province: the accounts that are handed out must not lead into another. */
    public boolean fits(Actor.Platform actor) {
        return directory.get().size() <= 1 || milestones.reached(BEGUN).isPresent();
    }

    /**
     * Adds what is missing of the province and tells what can be tried in it; a second time adds nothing, and after a
     * kill the rest.
     */
    public LoadedProvince load(Actor.Platform actor, Stages progress) {
        OrganizationId province = province(actor);
        var since = milestones
                .reached(BEGUN)
                .orElseGet(() -> milestones.reach(actor, AuditEntry.at(province, BEGUN, province.value())))
                .at();
        var tree = new InventedTree(province, clock.instant());
        plant(actor, missing(tree.nodes()));
        List<Part> parts = new Cast(tree, province, SEED, clock.instant()).parts();
        Map<PersonId, Person> known = known(parts);
        for (int done = 0; done < parts.size(); done++) {
            progress.at(Stage.PEOPLE, done, parts.size());
            if (!isEntered(parts.get(done), known)) {
                enter(actor, parts.get(done), known);
            }
        }
        parts.forEach(part -> part.leads().stream()
                .filter(it -> it.role() != Role.TRAINEE)
                .forEach(it -> roles.grant(actor, part.id(), it.role(), it.node())));
        progress.at(Stage.PEOPLE, parts.size(), parts.size());
        List<ScanPoint> hanging = points.putUp(actor);
        if (past.canBePlayed() && milestones.reached(COMPLETED).isEmpty()) {
            past.play(parts, tree, past.yearUntil(since, hanging), progress);
            milestones.reach(actor, AuditEntry.at(province, COMPLETED, province.value()));
        }
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

    private Map<PersonId, Person> known(List<Part> parts) {
        return people.findAll(parts.stream().map(Part::id).toList()).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Who is there in the first revision was entered, and perhaps not yet hosted. */
    private static boolean isEntered(Part part, Map<PersonId, Person> known) {
        Person person = known.get(part.id());
        return person != null && (person.rev() > 1 || part.hosts().isEmpty());
    }

    private void enter(Actor.Platform actor, Part part, Map<PersonId, Person> known) {
        if (!known.containsKey(part.id())) {
            roster.addAs(actor, part.id(), part.home(), part.form(), part.status());
        }
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
    public interface Stages {

        void at(Stage stage, int done, int all);
    }
}
