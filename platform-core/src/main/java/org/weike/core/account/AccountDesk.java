package org.weike.core.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.weike.core.audit.AuditEntry;
import org.weike.core.audit.AuditTrail;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.organization.People;
import org.weike.core.organization.PeopleDesk;
import org.weike.core.organization.Permission;
import org.weike.core.organization.Person;
import org.weike.core.organization.Reach;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;
import org.weike.core.shared.PersonId;

/** Opens accounts by one-time codes, changes and resets passwords, and signs devices out. */
@Desk
public final class AccountDesk {

    private static final Duration CODE_LASTS = Duration.ofDays(3);

    private final Accounts accounts;
    private final NameRegister register;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final TryLimits limits;
    private final SignInTokens tokens;
    private final PeopleDesk desk;
    private final People people;
    private final Reach reach;
    private final KeyRing keys;
    private final AuditTrail trail;
    private final Clock clock;

    AccountDesk(
            Accounts accounts,
            NameRegister register,
            PasswordHasher hasher,
            PasswordRules rules,
            TryLimits limits,
            SignInTokens tokens,
            PeopleDesk desk,
            People people,
            Reach reach,
            KeyRing keys,
            AuditTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.register = register;
        this.hasher = hasher;
        this.rules = rules;
        this.limits = limits;
        this.tokens = tokens;
        this.desk = desk;
        this.people = people;
        this.reach = reach;
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /** Makes a slip for somebody whose account is not open yet; an older slip of theirs is void from now on. */
    public Issue issueActivation(Actor actor, PersonId id) {
        desk.require(actor, Permission.ISSUE_ACTIVATION, id);
        Account account = accountOf(id);
        return account.isActive()
                ? new Issue.Refused(Issue.Reason.ALREADY_ACTIVE)
                : issue(actor, account, "account.codeIssued");
    }

    /** Ends a forgotten or stolen password at once, signs its devices out, and makes a slip for a new one. */
    public Issue resetPassword(Actor actor, PersonId id) {
        desk.require(actor, Permission.ISSUE_ACTIVATION, id);
        return issue(actor, accountOf(id), "account.reset");
    }

    private Issue issue(Actor actor, Account account, String act) {
        if (!isAbove(actor, account.id())) {
            return new Issue.Refused(Issue.Reason.NOT_BELOW_YOU);
        }
        Instant now = clock.instant();
        var code = ActivationCode.random();
        var activation = new Activation(hashOf(code), now.plus(CODE_LASTS));
        write(account.isActive() ? account.reset(activation, now) : account.awaiting(activation, now));
        Person person = personOf(account);
        trail.record(actor, AuditEntry.at(person.home(), act, person.id().value()));
        return new Issue.Issued(new ActivationSlip(
                person.id(), person.name(), person.staffNumber(), code.printed(), activation.expires()));
    }

    /** Which of the two the actor can do for this person now. */
    public WayIn wayIn(Actor actor, PersonId id) {
        desk.require(actor, Permission.ISSUE_ACTIVATION, id);
        if (!isAbove(actor, id)) {
            return WayIn.NOT_BELOW_YOU;
        }
        return accountOf(id).isActive() ? WayIn.RESET : WayIn.ACTIVATION;
    }

    /** Nobody hands themselves a way in: who is signed in changes the password with the old one. */
    private boolean isAbove(Actor actor, PersonId id) {
        return !actor.equals(Actor.of(id)) && reach.outranks(actor, id, Permission.ISSUE_ACTIVATION);
    }

    /** How far the person is, for themselves and whoever may see them. */
    public AccountState state(Actor actor, PersonId id) {
        if (!actor.equals(Actor.of(id))) {
            desk.require(actor, Permission.SEE_PEOPLE, id);
        }
        return accounts.find(id).map(this::stateOf).orElse(AccountState.NOT_ACTIVATED);
    }

    private AccountState stateOf(Account account) {
        if (account.isActive()) {
            return AccountState.ACTIVATED;
        }
        Activation pending = account.activation();
        return pending != null && pending.isValidAt(clock.instant())
                ? AccountState.INVITED
                : AccountState.NOT_ACTIVATED;
    }

    /** Whose slip this is; empty for a code that opens nothing, or where too many were tried. */
    public Optional<Invitation> invitation(Actor actor, String code, String address) {
        String key = keyOf(code);
        if (limits.admit(key, address).isPresent()) {
            return Optional.empty();
        }
        Optional<Account> account = awaiting(key);
        account.ifPresent(it -> limits.succeeded(key, address));
        return account.flatMap(it -> Optional.ofNullable(it.activation())
                .map(activation -> Invitation.of(personOf(it).name(), activation.expires())));
    }

    /** Opens the account that a slip is for, once, and signs the person in. */
    public Opening activate(Actor actor, String code, String password, String address) {
        String key = keyOf(code);
        Optional<Duration> wait = limits.admit(key, address);
        if (wait.isPresent()) {
            return refused(SignIn.Reason.TOO_MANY_TRIES, wait.get());
        }
        Optional<Account> account = awaiting(key);
        if (account.isEmpty()) {
            return refused(SignIn.Reason.CODE_NOT_VALID, Duration.ZERO);
        }
        limits.succeeded(key, address);
        return secure(account.get(), password, "account.activated", address);
    }

    /** Whether the own password is one that was handed out and must be changed first. */
    public boolean mustChangePassword(Actor actor) {
        return ownAccount(actor).temporary();
    }

    /** Sets a new password for whoever knows the old one, and signs every other device out. */
    public Opening changePassword(Actor actor, String oldPassword, String newPassword, String address) {
        Account account = ownAccount(actor);
        String tried = account.id().value();
        Optional<Duration> wait = limits.admit(tried, address);
        if (wait.isPresent()) {
            return refused(SignIn.Reason.TOO_MANY_TRIES, wait.get());
        }
        try {
            if (!hasher.matches(oldPassword, account.passwordHash())) {
                return refused(SignIn.Reason.WRONG_NAME_OR_PASSWORD, Duration.ZERO);
            }
        } catch (RejectedExecutionException e) {
            limits.forgive(tried, address);
            return refused(SignIn.Reason.BUSY, SignInDesk.WHEN_BUSY);
        }
        limits.succeeded(tried, address);
        return secure(account, newPassword, "account.passwordChanged", address);
    }

    private Opening secure(Account account, String password, String act, String address) {
        Person person = personOf(account);
        Optional<PasswordProblem> problem = rules.problemWith(password, person);
        if (problem.isPresent()) {
            return new Opening.Unfit(problem.get());
        }
        // Names first: one that leads to an account not open yet is harmless, an account without a name is not.
        register.enter(account.id());
        try {
            Account secured = account.securedBy(hasher.hash(password), clock.instant());
            write(secured);
            limits.succeeded(secured.id().value(), address);
            trail.record(
                    Actor.of(person.id()),
                    AuditEntry.at(person.home(), act, person.id().value()));
            return new Opening.Done(new SignIn.Welcome(secured.id(), tokens.tokenFor(secured), false));
        } catch (RejectedExecutionException e) {
            return refused(SignIn.Reason.BUSY, SignInDesk.WHEN_BUSY);
        } catch (EditConflict e) {
            return refused(SignIn.Reason.CODE_NOT_VALID, Duration.ZERO);
        }
    }

    /** Signs a person's devices out; the person may, and whoever could reset the password. */
    public void signOutEverywhere(Actor actor, PersonId id) {
        if (!actor.equals(Actor.of(id))) {
            desk.require(actor, Permission.ISSUE_ACTIVATION, id);
            if (!isAbove(actor, id)) {
                throw new OutOfReach();
            }
        }
        Account account = accounts.find(id).orElseThrow(OutOfReach::new);
        write(account.signedOutEverywhere(clock.instant()));
        trail.record(actor, AuditEntry.at(personOf(account).home(), "account.signedOut", id.value()));
    }

    /**
     * Opens an account with this password if there is none open yet, for the platform's own first steps; says whether
     * it did. A temporary password is to be changed after the first sign-in.
     */
    public boolean open(Actor.Platform actor, PersonId id, String password, boolean temporary) {
        Account account = accountOf(id);
        if (account.isActive()) {
            return false;
        }
        register.enter(id);
        Account open = account.securedBy(hasher.hash(password), clock.instant());
        write(temporary ? open.asTemporary() : open);
        trail.record(actor, AuditEntry.at(personOf(open).home(), "account.opened", id.value()));
        return true;
    }

    private Optional<Account> awaiting(String key) {
        Instant now = clock.instant();
        return accounts.awaiting(key)
                .filter(it -> it.activation() != null && it.activation().isValidAt(now));
    }

    private void write(Account account) {
        accounts.write(account);
        tokens.remember(account);
    }

    private Account ownAccount(Actor actor) {
        return actor instanceof Actor.Member member
                ? accounts.find(member.id()).filter(Account::isActive).orElseThrow(OutOfReach::new)
                : absent();
    }

    private static Account absent() {
        throw new OutOfReach();
    }

    private Account accountOf(PersonId id) {
        return accounts.find(id).orElseGet(() -> Account.of(id, clock.instant()));
    }

    private Person personOf(Account account) {
        return people.find(account.id()).orElseThrow(OutOfReach::new);
    }

    private String keyOf(String typed) {
        return ActivationCode.read(typed)
                .map(this::hashOf)
                .orElseGet(() -> keys.keyedHash(Purpose.ACTIVATION, "nonsense:" + typed));
    }

    private String hashOf(ActivationCode code) {
        return keys.keyedHash(Purpose.ACTIVATION, code.characters());
    }

    private static Opening refused(SignIn.Reason reason, Duration retryAfter) {
        return new Opening.Refused(new SignIn.Refused(reason, retryAfter));
    }
}
