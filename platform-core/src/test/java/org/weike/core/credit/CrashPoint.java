package org.weike.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weike.core.lesson.LessonId;
import org.weike.core.shared.PersonId;
import org.weike.core.study.Attempt;
import org.weike.core.study.AttemptId;
import org.weike.core.study.AttemptTicket;
import org.weike.core.study.Attempts;
import org.weike.core.study.Completion;
import org.weike.core.study.Debt;
import org.weike.core.study.Handover;
import org.weike.core.study.Intervals;
import org.weike.core.study.ReceiptClaim;
import org.weike.core.study.ReceiptClaims;
import org.weike.core.study.StudyClock;
import org.weike.core.study.StudyClocks;
import org.weike.core.study.StudyFixture;

/** Lets the platform die before or after its n-th write, wherever that is; it writes nothing afterwards. */
final class CrashPoint {

    private final AtomicInteger left;

    CrashPoint(int writes) {
        left = new AtomicInteger(writes);
    }

    StudyFixture.Stores in(StudyFixture.Stores stores) {
        var attempts = new Mortal(stores.attempts());
        return new StudyFixture.Stores(
                attempts, new MortalClocks(stores.clocks(), attempts), new MortalClaims(stores.claims()));
    }

    Recomputations in(Recomputations recomputations) {
        return new MortalRecomputations(recomputations);
    }

    CreditAccounts in(CreditAccounts accounts) {
        return new MortalAccounts(accounts);
    }

    private <T> T write(Supplier<T> write) {
        tick();
        T written = write.get();
        tick();
        return written;
    }

    private void write(Runnable write) {
        write(() -> {
            write.run();
            return true;
        });
    }

    private void tick() {
        if (left.decrementAndGet() < 0) {
            throw new Crash();
        }
    }

    /** The machine lost its power. */
    static final class Crash extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Attempts over which the machine may die. */
    private final class Mortal implements Attempts {

        private final Attempts attempts;

        Mortal(Attempts attempts) {
            this.attempts = attempts;
        }

        @Override
        public Optional<Attempt> find(AttemptId id) {
            return attempts.find(id);
        }

        @Override
        public boolean add(Attempt attempt) {
            return write(() -> attempts.add(attempt));
        }

        @Override
        public boolean replace(Attempt attempt) {
            return write(() -> attempts.replace(attempt));
        }

        @Override
        public Intervals release(AttemptId id) {
            return write(() -> attempts.release(id));
        }

        @Override
        public long barred(AttemptId id) {
            return attempts.barred(id);
        }

        @Override
        public void settle(AttemptId id, Debt debt) {
            write(() -> attempts.settle(id, debt));
        }

        @Override
        public void eachOwing(Debt debt, Consumer<Attempt> sink) {
            attempts.eachOwing(debt, sink);
        }

        @Override
        public Optional<AttemptTicket> running(PersonId person, LessonId lesson, Instant since) {
            return attempts.running(person, lesson, since);
        }

        @Override
        public List<Attempt> of(PersonId person, Instant since) {
            return attempts.of(person, since);
        }

        @Override
        public List<Completion> completed(Collection<PersonId> people, Instant since) {
            return attempts.completed(people, since);
        }
    }

    /** Clocks over which the machine may die. */
    private final class MortalClocks implements StudyClocks {

        private final StudyClocks clocks;
        private final Attempts attempts;

        MortalClocks(StudyClocks clocks, Attempts attempts) {
            this.clocks = clocks;
            this.attempts = attempts;
        }

        @Override
        public Optional<StudyClock> find(PersonId person) {
            return clocks.find(person);
        }

        @Override
        public boolean replace(StudyClock clock) {
            return write(() -> clocks.replace(clock));
        }

        /** A command of three writes, between which the machine may die as well. */
        @Override
        public boolean handOver(Handover handover) {
            var taker = handover.taker();
            return attempts.replace(handover.holder().lettingGo())
                    && replace(handover.clock())
                    && (handover.isKnown() ? attempts.replace(taker) : attempts.add(taker));
        }
    }

    /** Claims over which the machine may die. */
    private final class MortalClaims implements ReceiptClaims {

        private final ReceiptClaims claims;

        MortalClaims(ReceiptClaims claims) {
            this.claims = claims;
        }

        @Override
        public Optional<ReceiptClaim> find(AttemptId receipt) {
            return claims.find(receipt);
        }

        @Override
        public boolean add(ReceiptClaim claim) {
            return write(() -> claims.add(claim));
        }

        @Override
        public void close(AttemptId receipt) {
            write(() -> claims.close(receipt));
        }

        @Override
        public void remove(AttemptId receipt) {
            write(() -> claims.remove(receipt));
        }

        @Override
        public void eachOpen(Consumer<ReceiptClaim> sink) {
            claims.eachOpen(sink);
        }
    }

    /** Accounts over which the machine may die. */
    private final class MortalAccounts implements CreditAccounts {

        private final CreditAccounts accounts;

        MortalAccounts(CreditAccounts accounts) {
            this.accounts = accounts;
        }

        @Override
        public Optional<CreditAccount> find(AccountId id) {
            return accounts.find(id);
        }

        @Override
        public boolean post(CreditAccount account) {
            return write(() -> accounts.post(account));
        }

        @Override
        public int postAll(Collection<GrownPart> parts) {
            return parts.stream()
                    .mapToInt(it -> write(() -> accounts.postAll(List.of(it))))
                    .sum();
        }

        @Override
        public long ofYear(int year) {
            return accounts.ofYear(year);
        }

        @Override
        public void eachOfYear(int year, @Nullable AccountId behind, Consumer<CreditAccount> sink) {
            accounts.eachOfYear(year, behind, sink);
        }

        @Override
        public Set<AccountId> known(Collection<AccountId> ids) {
            return accounts.known(ids);
        }

        @Override
        public void addAll(Collection<CreditAccount> opened) {
            opened.forEach(this::post);
        }

        @Override
        public List<YearBalance> balances(Collection<PersonId> persons, int first, int last) {
            return accounts.balances(persons, first, last);
        }

        @Override
        public void eachPosted(int year, Consumer<PostedPart> sink) {
            accounts.eachPosted(year, sink);
        }

        @Override
        public OptionalInt firstYear() {
            return accounts.firstYear();
        }

        @Override
        public void each(Consumer<CreditAccount> sink) {
            accounts.each(sink);
        }

        @Override
        public void changedSince(Instant since, Consumer<CreditAccount> sink) {
            accounts.changedSince(since, sink);
        }
    }

    /** Recomputations over which the machine may die. */
    private final class MortalRecomputations implements Recomputations {

        private final Recomputations recomputations;

        MortalRecomputations(Recomputations recomputations) {
            this.recomputations = recomputations;
        }

        @Override
        public Optional<Recomputation> find(RecomputationId id) {
            return recomputations.find(id);
        }

        @Override
        public List<Recomputation> all() {
            return recomputations.all();
        }

        @Override
        public void put(Recomputation recomputation) {
            write(() -> recomputations.put(recomputation));
        }
    }
}
