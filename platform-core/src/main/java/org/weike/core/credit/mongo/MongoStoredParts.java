package org.weike.core.credit.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.weike.core.credit.AccountId;
import org.weike.core.credit.CreditAccount;
import org.weike.core.credit.CreditEntry;
import org.weike.core.credit.Posting;
import org.weike.core.credit.StoredPart;
import org.weike.core.credit.StoredParts;
import org.weike.core.credit.root.HeadSweep;
import org.weike.core.credit.root.PastHeads;
import org.weike.core.storage.Sweeps;

/** Reads the {@code credit-accounts} collection in the order of its ids, whatever somebody may have left there. */
@Repository
class MongoStoredParts implements StoredParts, HeadSweep {

    private static final List<String> HEADS = List.of("entries.hash", "entries.posting.posted");

    private static final int FIRST_YEAR = 1_000;
    private static final int LAST_YEAR = 9_999;

    private final MongoOperations mongo;
    private final Sweeps sweeps;

    MongoStoredParts(MongoOperations mongo, Sweeps sweeps) {
        this.mongo = mongo;
        this.sweeps = sweeps;
    }

    @Override
    public void each(Consumer<StoredPart> sink) {
        sweeps.forEach(MongoCreditAccounts.COLLECTION, Document.class, it -> sink.accept(part(it)));
    }

    @Override
    public Optional<CreditAccount> find(AccountId id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, MongoCreditAccounts.COLLECTION))
                .flatMap(this::account);
    }

    @Override
    public void eachHeads(Consumer<PastHeads> sink) {
        sweeps.forEach(
                MongoCreditAccounts.COLLECTION,
                HEADS,
                Document.class,
                it -> heads(it).ifPresent(sink));
    }

    private StoredPart part(Document stored) {
        return new StoredPart(idOf(stored), account(stored), heads(stored));
    }

    private static String idOf(Document stored) {
        return String.valueOf(stored.get("_id"));
    }

    private Optional<CreditAccount> account(Document stored) {
        return read(CreditAccount.class, stored).filter(MongoStoredParts::isWhole);
    }

    /** Whether nothing is left out that every account has; what it says may still be wrong. */
    private static boolean isWhole(CreditAccount it) {
        return it.year() >= FIRST_YEAR
                && it.year() <= LAST_YEAR
                && it.part() >= 1
                && areThere(it.person(), it.carried(), it.balance(), it.seal())
                && areThere(it.balance().centralized(), it.balance().online())
                && it.entries().stream().allMatch(MongoStoredParts::isWhole);
    }

    private static boolean isWhole(CreditEntry it) {
        return areThere(it.posting(), it.previous(), it.hash()) && isWhole(it.posting());
    }

    private static boolean isWhole(Posting it) {
        return areThere(it.id(), it.change(), it.counter(), it.ruleSet(), it.rule(), it.posted(), it.organization())
                && areThere(it.evidence())
                && areThere(
                        it.evidence().kind(),
                        it.evidence().reference(),
                        it.evidence().received());
    }

    private static boolean areThere(@Nullable Object... parts) {
        return Stream.of(parts).allMatch(Objects::nonNull);
    }

    private Optional<PastHeads> heads(Document stored) {
        return read(Marks.class, stored).map(it -> it.heads(idOf(stored)));
    }

    private <T> Optional<T> read(Class<T> type, Document stored) {
        if (!hasEntries(stored)) {
            return Optional.empty();
        }
        try {
            return Optional.of(mongo.getConverter().read(type, stored));
        } catch (RuntimeException unreadable) { // whoever changed it outside may have left anything there
            return Optional.empty();
        }
    }

    /** Whatever else stands in their place would be read as a list of it. */
    private static boolean hasEntries(Document stored) {
        return stored.get("entries") instanceof List<?> entries
                && entries.stream().allMatch(Document.class::isInstance);
    }

    /** An account as far as its heads need it. */
    record Marks(List<Mark> entries) {

        Marks {
            entries = List.copyOf(entries);
        }

        PastHeads heads(String account) {
            return new PastHeads(
                    account,
                    entries.stream()
                            .map(it -> new PastHeads.Head(it.posting.posted, it.hash))
                            .toList());
        }
    }

    /** An entry as far as its place among the heads needs it. */
    record Mark(String hash, Time posting) {

        Mark {
            Objects.requireNonNull(hash, "no hash");
            Objects.requireNonNull(posting, "no posting");
        }
    }

    /** When an entry was posted. */
    record Time(Instant posted) {

        Time {
            Objects.requireNonNull(posted, "not posted");
        }
    }
}
