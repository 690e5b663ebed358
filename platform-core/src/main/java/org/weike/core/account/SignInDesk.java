package org.weike.core.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weike.core.shared.Actor;
import org.weike.core.shared.Desk;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.OutOfReach;

/** Signs people in by phone or staff number and password, and recognizes them by their cookie. */
@Desk
public final class SignInDesk {

    static final Duration WHEN_BUSY = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(SignInDesk.class);

    private final NameRegister register;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final TryLimits limits;
    private final SignInTokens tokens;
    private final Clock clock;

    SignInDesk(
            NameRegister register,
            Accounts accounts,
            PasswordHasher hasher,
            TryLimits limits,
            SignInTokens tokens,
            Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.hasher = hasher;
        this.limits = limits;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Signs in whoever knows the password; for an unknown name it does the same work and says the same. */
    public SignIn signIn(Actor actor, String name, String password, String address) {
        SignInName.Key key = register.key(name);
        Optional<Account> account = register.find(key);
        String tried = account.map(it -> it.id().value()).orElse(key.value());
        Optional<Duration> wait = limits.admit(tried, address);
        if (wait.isPresent()) {
            return new SignIn.Refused(SignIn.Reason.TOO_MANY_TRIES, wait.get());
        }
        try {
            String hash = account.map(Account::passwordHash).orElse(null);
            if (!hasher.matches(password, hash)) {
                return new SignIn.Refused(SignIn.Reason.WRONG_NAME_OR_PASSWORD, Duration.ZERO);
            }
        } catch (RejectedExecutionException e) {
            limits.forgive(tried, address);
            return new SignIn.Refused(SignIn.Reason.BUSY, WHEN_BUSY);
        }
        limits.succeeded(tried, address);
        return account.map(it -> welcome(it, password)).orElseThrow();
    }

    /**
     * Signs in the person whose staff number or phone somebody trustworthy has vouched for. Opens no account: whoever
     * has none is refused like an unknown name. Only the platform itself knows whom to trust.
     */
    public SignIn signInVouched(Actor actor, String name) {
        if (!(actor instanceof Actor.Platform)) {
            throw new OutOfReach();
        }
        return register.find(register.key(name))
                .filter(Account::isActive)
                .<SignIn>map(it -> new SignIn.Welcome(it.id(), tokens.tokenFor(it), it.temporary()))
                .orElseGet(() -> new SignIn.Refused(SignIn.Reason.WRONG_NAME_OR_PASSWORD, Duration.ZERO));
    }

    private SignIn welcome(Account account, String password) {
        strengthen(account, password);
        return new SignIn.Welcome(account.id(), tokens.tokenFor(account), account.temporary());
    }

    /** The only moment at which a hash of older parameters can be replaced is when the password is known. */
    private void strengthen(Account account, String password) {
        String hash = account.passwordHash();
        if (hash == null || !hasher.isOutdated(hash)) {
            return;
        }
        try {
            accounts.write(account.rehashed(hasher.hash(password), clock.instant()));
        } catch (EditConflict | RejectedExecutionException e) {
            LOG.debug("a password keeps its older hash until the next sign-in", e);
        }
    }

    /** Whose cookie this is, if it is a good one; costs microseconds. */
    public Optional<Actor.Member> whoIs(Actor actor, String cookieToken) {
        return tokens.read(cookieToken);
    }
}
