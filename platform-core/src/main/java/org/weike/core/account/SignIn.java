package org.weike.core.account;

import java.time.Duration;
import org.weike.core.shared.PersonId;

/** What came of signing in. */
public sealed interface SignIn {

    /** The cookie that remembers the person; a temporary password must be changed before anything else. */
    record Welcome(PersonId person, String token, boolean passwordIsTemporary) implements SignIn {

        /** Without the token, so that no log shows it. */
        @Override
        public String toString() {
            return "welcome " + person.value();
        }
    }

    /** Nobody is signed in; worth another try after the given time. */
    record Refused(Reason reason, Duration retryAfter) implements SignIn {}

    /** Why nobody is signed in. */
    enum Reason {
        /** The name is unknown, the password is wrong, or the account is not open: the three look the same. */
        WRONG_NAME_OR_PASSWORD,
        /** The code is unknown, expired, replaced or used: the four look the same. */
        CODE_NOT_VALID,
        TOO_MANY_TRIES,
        BUSY
    }
}
