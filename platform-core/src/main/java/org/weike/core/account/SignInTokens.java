package org.weike.core.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.keyring.KeyRing;
import org.weike.core.keyring.Purpose;
import org.weike.core.shared.Actor;
import org.weike.core.shared.PersonErased;
import org.weike.core.shared.PersonId;
import org.weike.core.storage.Freshness;

/**
 * Makes and reads the cookies that remember a sign-in: person, session number and expiry, signed. The session number of
 * an account is read again every five seconds at most, and never where no other node shares the store, so that reading
 * a cookie costs microseconds and signing out everywhere reaches the other nodes in five seconds, and this one at once.
 */
@Component
final class SignInTokens {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_SESSIONS = 250_000;
    private static final char SEPARATOR = '|';
    private static final int LONGEST = 512;
    private static final long NONE = -1;

    private final KeyRing keys;
    private final Accounts accounts;
    private final Clock clock;
    private final Duration fresh;
    private final Duration lasting;
    private final Cache<PersonId, Session> sessions =
            Caffeine.newBuilder().maximumSize(MOST_SESSIONS).build();

    SignInTokens(
            KeyRing keys,
            Accounts accounts,
            Freshness freshness,
            Clock clock,
            @Value("${weike.sign-in.lasts:180d}") Duration lasting) {
        this.keys = keys;
        this.accounts = accounts;
        this.fresh = freshness.of(FRESH);
        this.clock = clock;
        this.lasting = lasting;
    }

    String tokenFor(Account account) {
        remember(account);
        long expires = clock.instant().plus(lasting).getEpochSecond();
        String payload = account.id().value() + SEPARATOR + account.session() + SEPARATOR + expires;
        return keys.sign(Purpose.SIGN_IN, payload.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Actor.Member> read(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : keys.open(Purpose.SIGN_IN, token).flatMap(it -> check(new String(it, StandardCharsets.UTF_8)));
    }

    private Optional<Actor.Member> check(String payload) {
        int second = payload.lastIndexOf(SEPARATOR);
        int first = payload.lastIndexOf(SEPARATOR, second - 1);
        var person = new PersonId(payload.substring(0, first));
        long session = Long.parseLong(payload.substring(first + 1, second));
        long expires = Long.parseLong(payload.substring(second + 1));
        Instant now = clock.instant();
        return now.getEpochSecond() < expires && sessionOf(person, now) == session
                ? Optional.of(new Actor.Member(person))
                : Optional.empty();
    }

    /** Takes note of an account that was just written. */
    void remember(Account account) {
        sessions.put(account.id(), new Session(numberOf(account), clock.instant()));
    }

    @EventListener
    void forget(PersonErased erased) {
        sessions.invalidate(erased.person());
    }

    private long sessionOf(PersonId person, Instant now) {
        Session known = sessions.getIfPresent(person);
        if (known != null && now.isBefore(known.read().plus(fresh))) {
            return known.number();
        }
        // Reading inside of compute keeps a read that began earlier from undoing what remember() noted meanwhile.
        return sessions.asMap()
                .compute(
                        person,
                        (id, stale) -> new Session(
                                accounts.find(id).map(SignInTokens::numberOf).orElse(NONE), now))
                .number();
    }

    private static long numberOf(Account account) {
        return account.isActive() ? account.session() : NONE;
    }

    /** The session number of one account, and when it was read. */
    private record Session(long number, Instant read) {}
}
