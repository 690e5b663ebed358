package org.weike.core.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.weike.core.audit.AuditId;
import org.weike.core.audit.AuditQuestion;
import org.weike.core.audit.AuditRecord;
import org.weike.core.audit.AuditTrail;
import org.weike.core.audit.Looks;
import org.weike.core.credit.CreditTime;
import org.weike.core.organization.Organization;
import org.weike.core.organization.OrganizationDirectory;
import org.weike.core.organization.People;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.organization.TransferAnswer;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.OrganizationId;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;
import org.weike.core.shared.Scope;

/** Shows acts to those who may see them, and everybody who looked at them and which exports included them. */
@Desk
public final class AuditDesk {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 40;
    private static final String DECLINED = "person.transferDeclined";

    /** Between a decision and its entry in the trail lies no more than writing both. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final AuditTrail trail;
    private final Looks looks;
    private final People people;
    private final Reach reach;
    private final OrganizationDirectory directory;

    AuditDesk(AuditTrail trail, Looks looks, People people, Reach reach, OrganizationDirectory directory) {
        this.trail = trail;
        this.looks = looks;
        this.people = people;
        this.reach = reach;
        this.directory = directory;
    }

    /** Acts at nodes within reach, newest first; acts that belong to no node are for those who reach a root. */
    public List<AuditRecord> recent(Actor actor, AuditQuestion question) {
        var scope = reach.scope(actor, Permission.SEE_AUDIT);
        if (scope.isNowhere()) {
            throw new OutOfReach();
        }
        return matching(question, it -> isWithin(scope, it));
    }

    /**
     * A page of the acts within reach that match, newest first. It reads back through 20,000 acts at most, and says
     * where to go on.
     */
    public AuditPage search(Actor actor, AuditSearch asked) {
        var scope = reach.scope(actor, Permission.SEE_AUDIT);
        if (scope.isNowhere()) {
            throw new OutOfReach();
        }
        var below = asked.below();
        var question = asked.question();
        var read = read(question, it -> (below == null || isAtOrBelow(below, it)) && isWithin(scope, it));
        return new AuditPage(
                read.found().stream()
                        .map(it -> new AuditPage.Line(it, declinedBecause(it).orElse(null)))
                        .toList(),
                read.next());
    }

    private boolean isAtOrBelow(OrganizationId node, AuditRecord act) {
        return act.entry().place().filter(it -> reach.path(it).contains(node)).isPresent();
    }

    /** In somebody's own words, so that it is kept with the person and not in the trail. */
    private Optional<String> declinedBecause(AuditRecord act) {
        var entry = act.entry();
        return entry.act().equals(DECLINED)
                ? people.find(new PersonId(entry.subject()))
                        .flatMap(Person::lastTransfer)
                        .filter(it -> it.to().value().equals(entry.details().get("to")))
                        .flatMap(it -> Optional.ofNullable(it.answer()))
                        .filter(it -> it.kind() == TransferAnswer.Kind.DECLINED)
                        .filter(it -> Duration.between(it.at(), act.at()).abs().compareTo(AT_ONCE) < 0)
                        .map(TransferAnswer::reason)
                : Optional.empty();
    }

    private boolean isWithin(Scope scope, AuditRecord act) {
        return act.entry()
                .place()
                .map(it -> scope.includes(reach.path(it)))
                .orElseGet(() -> directory.get().roots().stream().anyMatch(it -> scope.includes(List.of(it.id()))));
    }

    /** Who looked at the one who asks, in a month of {@code Asia/Shanghai}. */
    public LooksAtMe looksAtMe(Actor actor, YearMonth month) {
        var seen = looks.looksAt(self(actor), month);
        var lookers = new HashMap<PersonId, Optional<Looker>>();
        return new LooksAtMe(
                seen.looks().stream()
                        .map(it -> new LooksAtMe.LookAtMe(
                                it,
                                lookers.computeIfAbsent(it.by(), this::looker).orElse(null)))
                        .toList(),
                seen.beyond());
    }

    /** Whoever looks at somebody is named to them, also from beyond their reach. */
    private Optional<Looker> looker(PersonId id) {
        return people.find(id)
                .map(it -> new Looker(
                        it.name(),
                        directory.get().find(it.home()).map(Organization::name).orElse("")));
    }

    private Optional<Looker> looker(Actor actor) {
        return actor instanceof Actor.Member member ? looker(member.id()) : Optional.empty();
    }

    /** The newest exports of ledgers that the one who asks is a row of. */
    public List<ExportWithMe> exportsThatIncludedMe(Actor actor, int atMost) {
        var person = people.find(self(actor)).orElseThrow(OutOfReach::new);
        var everywhere = new HashSet<OrganizationId>(reach.path(person.home()));
        person.places().forEach(it -> everywhere.addAll(reach.path(it)));
        var exports = matching(AuditQuestion.newest(atMost).of(Exporters.EXPORTED), it -> {
            boolean guests = "true".equals(it.entry().details().get("guests"));
            var home = reach.path(homeThen(person, it.entry().details().get("day")));
            return it.entry()
                    .place()
                    .filter(guests ? everywhere::contains : home::contains)
                    .isPresent();
        });
        return exports.stream()
                .map(it -> new ExportWithMe(it, looker(it.actor()).orElse(null)))
                .toList();
    }

    /** An export of a day holds those who were at home there when it ended. */
    private static OrganizationId homeThen(Person person, @Nullable String day) {
        return day == null ? person.home() : person.homeBefore(CreditTime.endOf(LocalDate.parse(day)));
    }

    /** Reads back as far as needed, and not forever where hardly anything matches. */
    private List<AuditRecord> matching(AuditQuestion question, Predicate<AuditRecord> visible) {
        return read(question, visible).found();
    }

    private Acts read(AuditQuestion question, Predicate<AuditRecord> visible) {
        var found = new ArrayList<AuditRecord>();
        var next = question.atMost(PAGE);
        for (int page = 0; page < MOST_PAGES; page++) {
            var read = trail.recent(next);
            for (AuditRecord each : read) {
                if (found.size() == question.atMost()) {
                    return new Acts(found, found.getLast().id());
                }
                if (visible.test(each)) {
                    found.add(each);
                }
            }
            if (read.size() < PAGE) {
                return new Acts(found, null);
            }
            next = next.before(read.getLast().id());
        }
        return new Acts(found, next.before());
    }

    /** What was found, and behind which act there may be more. */
    private record Acts(List<AuditRecord> found, @Nullable AuditId next) {}

    private static PersonId self(Actor actor) {
        if (actor instanceof Actor.Member member) {
            return member.id();
        }
        throw new OutOfReach();
    }
}
