package org.weike.core.roster;

import java.util.Set;

/** The names, tidied, and the codes of organizations that the file brings in rows that are not good. */
record NotReady(Set<String> names, Set<String> codes) {

    NotReady {
        names = Set.copyOf(names);
        codes = Set.copyOf(codes);
    }
}
