package org.weike.core.account;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.weike.core.organization.NumberSafe;
import org.weike.core.organization.People;
import org.weike.core.organization.Person;
import org.weike.core.organization.PersonRenumbered;
import org.weike.core.shared.PersonId;

/**
 * Says whom a sign-in name means today. A name is good only while it still is a number of that person, so a phone
 * number that the network gives to somebody else opens nothing.
 */
@Component
final class NameRegister {

    /** Looked up in place of somebody unknown, so that an unknown name costs what a known one costs. */
    private static final PersonId NOBODY = new PersonId("nobody");

    private final SignInNames names;
    private final Accounts accounts;
    private final People people;
    private final NumberSafe safe;

    NameRegister(SignInNames names, Accounts accounts, People people, NumberSafe safe) {
        this.names = names;
        this.accounts = accounts;
        this.people = people;
        this.safe = safe;
    }

    SignInName.Key key(String typed) {
        return new SignInName.Key(safe.signInKey(typed));
    }

    /** The account that the name leads to, if that person still goes by it. */
    Optional<Account> find(SignInName.Key key) {
        PersonId id = names.find(key).map(SignInName::person).orElse(NOBODY);
        Optional<Account> account = accounts.find(id);
        boolean current = people.find(id).filter(it -> goesBy(it, key)).isPresent();
        return account.filter(it -> current);
    }

    /** Has every number of the person lead to their account, except a phone that is somebody else's sign-in name. */
    void enter(PersonId id) {
        people.find(id)
                .ifPresent(person ->
                        safe.signInKeys(person).forEach(it -> enter(new SignInName(new SignInName.Key(it), id))));
    }

    private void enter(SignInName name) {
        if (!names.add(name)) {
            names.find(name.id())
                    .filter(it -> !it.person().equals(name.person()) && isAbandoned(it))
                    .ifPresent(it -> names.handOver(it, name));
        }
    }

    private boolean isAbandoned(SignInName name) {
        return people.find(name.person()).filter(it -> goesBy(it, name.id())).isEmpty();
    }

    private boolean goesBy(Person person, SignInName.Key key) {
        return safe.signInKeys(person).contains(key.value());
    }

    @EventListener
    void follow(PersonRenumbered event) {
        if (accounts.find(event.person()).isPresent()) {
            enter(event.person());
        }
    }
}
