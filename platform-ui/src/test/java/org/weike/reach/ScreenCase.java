package org.weike.reach;

import java.util.function.Function;
import org.weike.core.organization.Role;

/**
 * How it is shown that a screen of the desk shows what it should to those it is for: what the role's holders in the own
 * and in the sibling county find at an address. A screen may have several.
 */
record ScreenCase(String route, Role role, Function<ReachProvince, Sight> sight) {

    @Override
    public String toString() {
        return (route.isEmpty() ? "home" : route) + " by " + role;
    }

    /** An address, a text that stands nowhere but on what lies there, and who finds what. */
    record Sight(String address, String text, Found own, Found sibling) {

        /** Only the own county's: everybody else finds what stands where nothing is. */
        static Sight own(String address, String text) {
            return new Sight(address, text, Found.IT, Found.NOTHING);
        }

        /** A screen that everybody of the role has, with different things on it. */
        static Sight ownAmongOthers(String address, String text) {
            return new Sight(address, text, Found.IT, Found.OTHER_THINGS);
        }

        static Sight everybodys(String address, String text) {
            return new Sight(address, text, Found.IT, Found.IT);
        }

        static Sight nobodys(String address, String text) {
            return new Sight(address, text, Found.NOTHING, Found.NOTHING);
        }
    }

    /** What somebody finds. */
    enum Found {
        /** The text. */
        IT,
        /** A screen without it. */
        OTHER_THINGS,
        /** The page that stands where nothing is. */
        NOTHING
    }
}
