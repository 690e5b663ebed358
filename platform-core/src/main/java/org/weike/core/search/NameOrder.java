package org.weike.core.search;

/** The order of names that a {@link Sort#byName} gives, for lists that are not read from the search. */
@FunctionalInterface
public interface NameOrder {

    /** What puts a name where it stands in the order: of two names the one with the lesser key comes first. */
    String key(String name);
}
