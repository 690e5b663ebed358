package org.weike.core.account;

import java.util.Optional;

/** All sign-in names: several lead to one account, none to two. */
public interface SignInNames {

    Optional<SignInName> find(SignInName.Key key);

    /** Adds a name; says no if it is taken. */
    boolean add(SignInName name);

    /** Has a name that led to the one person lead to the other; says no if it does not lead to the first any more. */
    boolean handOver(SignInName before, SignInName after);
}
