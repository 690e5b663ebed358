package org.weike.core.account;

/** What came of opening an account with a one-time code, or of changing a password. */
public sealed interface Opening {

    /** It is done, the password holds from now on, and the person is signed in with it here and nowhere else. */
    record Done(SignIn.Welcome welcome) implements Opening {}

    /** Nothing changed, because of the code or the old password. */
    record Refused(SignIn.Refused refusal) implements Opening {}

    /** Nothing changed, because of the new password. */
    record Unfit(PasswordProblem problem) implements Opening {}
}
