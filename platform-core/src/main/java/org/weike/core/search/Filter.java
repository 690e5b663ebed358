package org.weike.core.search;

import java.util.Set;
import org.weike.core.shared.OrganizationId;

/** A condition that narrows a query and never widens its scope. */
public sealed interface Filter {

    /** A word, name or code field has one of the values; none at all if no value is given. */
    record In(String field, Set<String> values) implements Filter {

        public In {
            values = Set.copyOf(values);
        }
    }

    /** A word, name or code field begins with the text, letter for letter. */
    record StartsWith(String field, String beginning) implements Filter {}

    /** A number field lies between two values, both included. */
    record Between(String field, long least, long most) implements Filter {}

    /** The record is visible from the node: it hangs at the node or below it. */
    record Below(OrganizationId node) implements Filter {}

    /** The record has one of the ids. */
    record Ids(Set<String> ids) implements Filter {

        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /** The other filter does not hold. */
    record Not(Filter filter) implements Filter {}

    static Filter is(String field, String value) {
        return new In(field, Set.of(value));
    }

    static Filter atLeast(String field, long least) {
        return new Between(field, least, Long.MAX_VALUE);
    }

    static Filter atMost(String field, long most) {
        return new Between(field, Long.MIN_VALUE, most);
    }
}
