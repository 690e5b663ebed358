package org.weike.core.ledger.template;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What is written into a cell; how it looks is the form's own business. */
public sealed interface FilledValue {

    FilledValue NOTHING = new Text("");

    /** As it would be said where a cell cannot hold the value itself, as behind a label. */
    String words();

    /** Words. */
    record Text(String text) implements FilledValue {

        @Override
        public String words() {
            return text;
        }
    }

    /** A number of people, or hours. */
    record Amount(BigDecimal value) implements FilledValue {

        static Amount of(long value) {
            return new Amount(BigDecimal.valueOf(value));
        }

        @Override
        public String words() {
            return value.toPlainString();
        }
    }

    /** A share in whole percent. */
    record Percent(int value) implements FilledValue {

        @Override
        public String words() {
            return value + "%";
        }
    }

    /** A day of the calendar. */
    record Day(LocalDate date) implements FilledValue {

        @Override
        public String words() {
            return date.toString();
        }
    }
}
