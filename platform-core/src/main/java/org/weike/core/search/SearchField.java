package org.weike.core.search;

/** One field of a record, by what can be done with it. A field may be given several times, numbers excepted. */
public sealed interface SearchField {

    String name();

    /** Running text, found by its words; handed back as passages only. */
    record Words(String name, String text) implements SearchField {}

    /** A sentence of a recording at a place in the record, found by its words; a passage leads to its time. */
    record Spoken(String name, String place, long milliseconds, String text) implements SearchField {}

    /**
     * A name of a person, a place or a title: found by its words and by any part of it, filtered, sorted, handed back.
     */
    record Name(String name, String value) implements SearchField {}

    /** A number that people type, such as a staff number: found by its beginning, filtered, sorted, handed back. */
    record Code(String name, String value) implements SearchField {}

    /** A fixed word such as a status or an id: filtered, sorted, counted, handed back; not found by typing. */
    record Word(String name, String value) implements SearchField {}

    /** A whole number, an instant or hundredths of hours: filtered, sorted, summed, handed back. */
    @SuppressWarnings("AvoidCommonTypeNames") // always written SearchField.Number
    record Number(String name, long value) implements SearchField {}

    /** A whole number that is only summed, sorted by and handed back; where it is 0 it need not be given. */
    record Amount(String name, long value) implements SearchField {}

    /** A text that is only handed back. */
    record Shown(String name, String value) implements SearchField {}
}
