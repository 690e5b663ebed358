package org.weike.core.shared;

/** Who asks; the first argument of every public operation. */
public sealed interface Actor {

    /** Nobody in particular: a phone that scanned a code and did not sign in. */
    Actor ANYBODY = new Anybody();

    /** A person whose sign-in was checked. */
    record Member(PersonId id) implements Actor {}

    /** A reader without a sign-in; may only do what a printed code allows everybody. */
    record Anybody() implements Actor {}

    /** The platform itself, for a named job: a start, a sweep, a command of the launcher. Reaches everything. */
    record Platform(String job) implements Actor {}

    static Actor of(PersonId id) {
        return new Member(id);
    }
}
