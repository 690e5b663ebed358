package org.weike.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.weike.core.shared.EditConflict;
import org.weike.core.shared.PersonId;

/** What every store of accounts and sign-in names promises. */
public abstract class AccountsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final PersonId person = new PersonId("p-" + UUID.randomUUID());
    private final Activation activation = new Activation("hash-" + person.value(), NOW.plusSeconds(60));
    private final Account waiting = Account.of(person, NOW).awaiting(activation, NOW);

    protected abstract Accounts accounts();

    protected abstract SignInNames names();

    @Test
    void findsAnAccountByPersonAndByCode() {
        accounts().write(waiting);

        assertThat(accounts().find(person)).hasValue(waiting);
        assertThat(accounts().awaiting(activation.code())).hasValue(waiting);
        assertThat(accounts().isEmpty()).isFalse();
    }

    @Test
    void forgetsACodeThatWasUsed() {
        accounts().write(waiting);
        Account open = waiting.securedBy("hash", NOW);
        accounts().write(open);

        assertThat(accounts().find(person)).hasValue(open);
        assertThat(accounts().awaiting(activation.code())).isEmpty();
    }

    @Test
    void writesARevisionOnlyOnce() {
        accounts().write(waiting);

        assertThatThrownBy(() -> accounts().write(waiting)).isInstanceOf(EditConflict.class);
        accounts().write(waiting.securedBy("one", NOW));
        assertThatThrownBy(() -> accounts().write(waiting.securedBy("two", NOW)))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void leadsANameToOnePersonUntilItIsHandedOver() {
        var name = new SignInName(new SignInName.Key("key-" + person.value()), person);
        var other = new SignInName(name.id(), new PersonId("other"));

        assertThat(names().add(name)).isTrue();
        assertThat(names().add(other)).isFalse();
        assertThat(names().find(name.id())).hasValue(name);
        assertThat(names().handOver(other, name)).isFalse();
        assertThat(names().handOver(name, other)).isTrue();
        assertThat(names().find(name.id())).hasValue(other);
    }
}
