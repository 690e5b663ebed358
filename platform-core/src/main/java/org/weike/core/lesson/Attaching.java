package org.weike.core.lesson;

import java.util.List;

/** What came of adding a medium to a draft. */
public sealed interface Attaching {

    /** The draft's text may show it as {@code media/<name>}; the list says what was taken out of it. */
    record Attached(Lesson lesson, String name, Medium medium, List<String> removed) implements Attaching {

        public Attached {
            removed = List.copyOf(removed);
        }
    }

    /** The medium was not let in. */
    record Refused(Admission.Reason reason) implements Attaching {}

    /** The lesson has as many media as a lesson may have. */
    record Full() implements Attaching {}
}
