package org.weike.core.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weike.core.shared.PersonId;

/** All parts of all accounts. */
public interface CreditAccounts {

    Optional<CreditAccount> find(AccountId id);

    /**
     * Writes the account, whose last entry is new, over its own revision, 0 being none yet; false if that is gone
     * meanwhile or the entry is there already.
     */
    boolean post(CreditAccount account);

    /**
     * Writes these parts over their own revisions, and counts those written; one that is gone meanwhile, or of which an
     * entry is there already, is left as it is.
     */
    int postAll(Collection<GrownPart> parts);

    /** Which of these parts there are. */
    Set<AccountId> known(Collection<AccountId> ids);

    /** Adds whole accounts that are not there yet. */
    void addAll(Collection<CreditAccount> opened);

    /** The first year that anybody has an account of. */
    OptionalInt firstYear();

    /** Hands over every part there is. */
    void each(Consumer<CreditAccount> sink);

    /** How many have an account of the year. */
    long ofYear(int year);

    /** Hands over the first parts of a year, in the order of their ids, behind this one if one is named. */
    void eachOfYear(int year, @Nullable AccountId behind, Consumer<CreditAccount> sink);

    /**
     * What the years from the first to the last brought these persons, all parts of a year together; which costs far
     * less than the entries behind it.
     */
    List<YearBalance> balances(Collection<PersonId> persons, int first, int last);

    /** Hands over when what was posted to a year, part by part. */
    void eachPosted(int year, Consumer<PostedPart> sink);

    /** Hands over the parts that were changed at or after the instant. */
    void changedSince(Instant since, Consumer<CreditAccount> sink);
}
